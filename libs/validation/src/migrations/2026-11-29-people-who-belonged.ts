import { protect } from '@cairn/platform/tenancy/protect.js';

export const peopleWhoBelongedMigration = `
  CREATE TABLE people_who_belonged (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, person_id)
  );
  ${protect('people_who_belonged')};
`;

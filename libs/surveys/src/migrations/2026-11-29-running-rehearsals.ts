import { protect } from '@cairn/platform/tenancy/protect.js';

/** One row for each version that is rehearsed now, under the programme. */
export const runningRehearsalsMigration = `
  CREATE TABLE running_rehearsals (
    tenant_id uuid NOT NULL,
    model text COLLATE "C" NOT NULL,
    version text COLLATE "C" NOT NULL,
    rehearsal_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, model, version)
  );
  ${protect('running_rehearsals')};
`;

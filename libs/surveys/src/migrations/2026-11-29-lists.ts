import { folded } from '@cairn/platform/paging/folded.js';
import { expectManyRows, keepApart, protect } from '@cairn/platform/tenancy/protect.js';

/** What lists are searched by, and the indexes of their orders: within an organization, and across all for staff. */
export const listsMigration = `
  SET LOCAL lock_timeout = '5s';
  ALTER TABLE facilities ADD COLUMN search text GENERATED ALWAYS AS (${folded(`name || ' ' || organization_name`)}) STORED;
  ALTER TABLE assessments ADD COLUMN search text COLLATE "C" GENERATED ALWAYS AS (${folded(`facility_name || ' ' || model || ' ' || model_version`)}) STORED;
  CREATE TABLE facility_countries (
    tenant_id uuid NOT NULL,
    facility_id uuid NOT NULL,
    country text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, facility_id)
  );
  ${protect('facility_countries', { programmeReads: true })};
  ${keepApart('facility_countries')};
  CREATE INDEX assessments_by_opening ON assessments (tenant_id, opened_at, id);
  CREATE INDEX assessments_of_all_by_opening ON assessments (opened_at, tenant_id, id);
  CREATE INDEX assessments_of_all_by_name ON assessments (search, tenant_id, id);
  CREATE INDEX assessments_of_all_by_status ON assessments (status, opened_at, tenant_id, id);
  CREATE INDEX assessments_of_all_by_due_day ON assessments (due_on, tenant_id, id);
  ${expectManyRows};
`;

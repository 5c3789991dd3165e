import { folded } from '@cairn/platform/paging/folded.js';
import { expectManyRows } from '@cairn/platform/tenancy/protect.js';

/** What lists are searched by, and the indexes of their orders: within an organization, and across all for staff. */
export const listsMigration = `
  SET LOCAL lock_timeout = '5s';
  ALTER TABLE visits ADD COLUMN search text COLLATE "C" GENERATED ALWAYS AS (${folded(`facility_name || ' ' || organization_name`)}) STORED;
  CREATE INDEX visits_by_request ON visits (tenant_id, requested_at, id);
  CREATE INDEX visits_of_all_by_request ON visits (requested_at, tenant_id, id);
  CREATE INDEX visits_of_all_by_name ON visits (search, tenant_id, id);
  CREATE INDEX visits_of_all_by_status ON visits (status, tenant_id, id);
  ${expectManyRows};
`;

import { folded } from '@cairn/platform/paging/folded.js';
import { expectManyRows } from '@cairn/platform/tenancy/protect.js';

/** What lists are searched by, and the indexes of their orders: within an organization, and across all for staff. */
export const listsMigration = `
  SET LOCAL lock_timeout = '5s';
  ALTER TABLE certifications ADD COLUMN search text COLLATE "C" GENERATED ALWAYS AS (${folded(`facility_name || ' ' || organization_name || ' ' || number`)}) STORED;
  CREATE INDEX certifications_by_grant ON certifications (tenant_id, granted_on, id);
  CREATE INDEX certifications_of_all_by_expiry ON certifications (expires_on, tenant_id, id);
  CREATE INDEX certifications_of_all_by_grant ON certifications (granted_on, tenant_id, id);
  CREATE INDEX certifications_of_all_by_name ON certifications (search, tenant_id, id);
  CREATE INDEX certifications_by_zone ON certifications (time_zone);
  ${expectManyRows};
`;

import { folded } from '@cairn/platform/paging/folded.js';
import { expectManyRows } from '@cairn/platform/tenancy/protect.js';

/** What lists are searched by, and the indexes of their orders. */
export const listsMigration = `
  SET LOCAL lock_timeout = '5s';
  ALTER TABLE organizations ADD COLUMN search text COLLATE "C" GENERATED ALWAYS AS (${folded('name')}) STORED;
  ALTER TABLE facilities ADD COLUMN search text COLLATE "C" GENERATED ALWAYS AS (${folded(`(profile ->> 'name')`)}) STORED;
  CREATE INDEX organizations_of_all_by_name ON organizations (search, tenant_id);
  CREATE INDEX facilities_by_name ON facilities (tenant_id, search, id);
  ${expectManyRows};
`;

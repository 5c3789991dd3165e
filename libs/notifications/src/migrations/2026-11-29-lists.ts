import { folded } from '@cairn/platform/paging/folded.js';
import { expectManyRows } from '@cairn/platform/tenancy/protect.js';

/** The subjects of mails are kept, and the indexes of the orders they are listed in. */
export const listsMigration = `
  SET LOCAL lock_timeout = '5s';
  ALTER TABLE messages ADD COLUMN subject text;
  ALTER TABLE messages ADD COLUMN search text COLLATE "C" GENERATED ALWAYS AS (${folded(`coalesce(subject, '') || ' ' || template`)}) STORED;
  CREATE INDEX messages_of_all_by_time ON messages (queued_at, tenant_id, id);
  CREATE INDEX messages_of_all_by_status ON messages (status, queued_at, tenant_id, id);
  ${expectManyRows};
`;

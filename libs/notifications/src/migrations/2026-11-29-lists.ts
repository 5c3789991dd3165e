import { folded } from '@cairn/platform/paging/folded.js';
import { expectManyRows, keepApart, protect } from '@cairn/platform/tenancy/protect.js';

/** The subjects of mails are kept, and the indexes of the orders they are listed in. */
export const listsMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE mail_subjects (
    tenant_id uuid NOT NULL,
    message_id uuid NOT NULL,
    subject text NOT NULL,
    search text COLLATE "C" GENERATED ALWAYS AS (${folded('subject')}) STORED,
    PRIMARY KEY (tenant_id, message_id)
  );
  ${protect('mail_subjects', { programmeReads: true })};
  ${keepApart('mail_subjects')};
  CREATE INDEX messages_of_all_by_time ON messages (queued_at, tenant_id, id);
  CREATE INDEX messages_of_all_by_status ON messages (status, queued_at, tenant_id, id);
  ${expectManyRows};
`;

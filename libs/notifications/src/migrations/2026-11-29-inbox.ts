import { letValidatorsRead, protect } from '@cairn/platform/tenancy/protect.js';

/**
 * Whoever a message was written to reads it, in whatever organization: the scope of one person, as validators have it.
 * What a person has read, and wants by mail, belongs to no organization.
 */
export const inboxMigration = `
  ALTER TABLE messages DROP CONSTRAINT messages_status_check;
  ALTER TABLE messages ADD CONSTRAINT messages_status_check
    CHECK (status IN ('due', 'sending', 'sent', 'unknown', 'failed', 'inbox-only')) NOT VALID;
  CREATE INDEX messages_by_person ON messages (person_id, queued_at DESC);
  ${letValidatorsRead('messages', 'person_id = tenancy.person')};

  CREATE TABLE mail_preferences (
    person_id uuid NOT NULL,
    topic text COLLATE "C" NOT NULL,
    mail boolean NOT NULL,
    PRIMARY KEY (person_id, topic)
  );
  CREATE TABLE read_messages (
    person_id uuid NOT NULL,
    message_id uuid NOT NULL,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, message_id)
  );
  CREATE TABLE told_assessments (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    facility_name text NOT NULL,
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  ${protect('told_assessments')};
`;

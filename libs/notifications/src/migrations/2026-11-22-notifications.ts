import { protect } from '@cairn/platform/tenancy/protect.js';

export const notificationsMigration = `
  CREATE TABLE messages (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    template text COLLATE "C" NOT NULL,
    person_id uuid NOT NULL,
    because text COLLATE "C" NOT NULL,
    facts jsonb NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('due', 'sending', 'sent', 'unknown', 'failed')),
    attempts integer NOT NULL DEFAULT 0,
    last_error text,
    queued_at timestamptz NOT NULL,
    sent_at timestamptz,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX messages_by_time ON messages (queued_at DESC);
  CREATE INDEX messages_by_id ON messages (id);
  ${protect('messages', { programmeReads: true })};

  CREATE TABLE visit_teams (
    tenant_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    facts jsonb NOT NULL,
    PRIMARY KEY (tenant_id, visit_id)
  );
  ${protect('visit_teams')};

  CREATE TABLE caught_mails (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    mail jsonb NOT NULL
  );
`;

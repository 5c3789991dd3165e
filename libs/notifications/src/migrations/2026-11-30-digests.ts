export const digestsMigration = `
  ALTER TABLE mail_preferences ADD COLUMN digest text COLLATE "C" CHECK (digest IN ('daily', 'weekly'));
  CREATE TABLE quiet_hours (
    person_id uuid PRIMARY KEY,
    "from" text COLLATE "C" NOT NULL,
    until text COLLATE "C" NOT NULL
  );
`;

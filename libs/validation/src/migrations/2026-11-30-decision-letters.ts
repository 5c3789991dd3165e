/**
 * The programme's identities belong to no tenant, as in the service that sets them. A visit keeps its earlier decisions,
 * each of which has a letter.
 */
export const decisionLettersMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE programme_identities (
    version integer PRIMARY KEY,
    identity jsonb NOT NULL,
    set_at timestamptz NOT NULL
  );
  ALTER TABLE visits ADD earlier_decisions jsonb NOT NULL DEFAULT '[]';
`;

/** `issued_at` is when the document of a number was issued; numbers from before it was kept print what held at their grant. */
export const programmesIdentityMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE identities (
    version integer PRIMARY KEY,
    identity jsonb NOT NULL,
    set_at timestamptz NOT NULL,
    set_by uuid NOT NULL
  );
  ALTER TABLE register ADD issued_at timestamptz;
`;

/** Credentials as they were signed, one for each number. */
export const issuedCredentialsMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE issued_credentials (
    number text COLLATE "C" PRIMARY KEY,
    document text NOT NULL,
    jwt text NOT NULL,
    issued_at timestamptz NOT NULL
  );
`;

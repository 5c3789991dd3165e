/** Entries of credentials in the status lists; a revocation list and a suspension list share a number, not their order. */
export const statusListsMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE status_entries (
    number text COLLATE "C" PRIMARY KEY,
    list integer NOT NULL,
    revocation_index integer NOT NULL,
    suspension_index integer NOT NULL,
    UNIQUE (list, revocation_index),
    UNIQUE (list, suspension_index)
  );
`;

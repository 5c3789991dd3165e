/** Names are found without accents and capitals; numbers given so far stay given. */
export const renewalsAndNumbersMigration = `
  SET LOCAL lock_timeout = '5s';
  ALTER TABLE certifications ADD kind text COLLATE "C" NOT NULL DEFAULT 'first', ADD former jsonb;
  ALTER TABLE register ADD search_name text NOT NULL GENERATED ALWAYS AS (
    lower(regexp_replace(normalize(facility_name, NFKD), '[\\u0300-\\u036F]', '', 'g'))
  ) STORED;
  CREATE TABLE issued_numbers (number text COLLATE "C" PRIMARY KEY);
  INSERT INTO issued_numbers SELECT number FROM register;
`;

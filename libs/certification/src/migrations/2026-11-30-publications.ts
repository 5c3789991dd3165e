import { folded } from '@cairn/platform/paging/folded.js';

/** Nothing is listed until somebody consents, what was found by name before included. */
export const publicationsMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE publications (facility_id uuid PRIMARY KEY, since timestamptz NOT NULL);
  ALTER TABLE register
    ADD search text COLLATE "C" GENERATED ALWAYS AS (${folded(`facility_name || ' ' || organization_name || ' ' || number`)}) STORED;
  CREATE INDEX register_of_facility ON register (facility_id, granted_on);
  CREATE INDEX register_by_grant ON register (granted_on, number);
`;

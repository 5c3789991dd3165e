import { protect } from '@cairn/platform/tenancy/protect.js';

const standing = `
    ADD revoked_on date,
    ADD suspensions jsonb NOT NULL DEFAULT '[]'`;

/**
 * A certification can have several numbers once it was corrected. What is known of those replaced before comes from the
 * certifications that name them as the former one.
 */
export const standingChangesMigration = `
  SET LOCAL lock_timeout = '5s';
  ALTER TABLE certifications ${standing}, ADD revocation jsonb;
  ALTER TABLE register ${standing},
    ADD kind text COLLATE "C" NOT NULL DEFAULT 'first',
    ADD replaced_by text COLLATE "C",
    ADD corrected_on date,
    ADD corrected_to text COLLATE "C";
  ALTER TABLE register DROP CONSTRAINT register_certification_id_key;
  CREATE INDEX register_of_certification ON register (certification_id);
  CREATE TABLE people_who_belonged (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, person_id)
  );
  ${protect('people_who_belonged')};
  ALTER TABLE certifications NO FORCE ROW LEVEL SECURITY;
  UPDATE register SET kind = known.kind FROM certifications known WHERE known.number = register.number;
  UPDATE register SET replaced_by = known.number FROM certifications known
    WHERE known.former ->> 'number' = register.number AND register.replaced_on IS NOT NULL;
  ALTER TABLE certifications FORCE ROW LEVEL SECURITY;
`;

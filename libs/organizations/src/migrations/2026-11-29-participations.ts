import { protect } from '@cairn/platform/tenancy/protect.js';

/**
 * Requests lie under the programme's id. What a stranger typed of a person is kept beside them until a decision, where
 * it can be deleted. Staff compare a request with facilities of all organizations.
 */
export const participationsMigration = `
  CREATE TABLE participations (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    hospital text NOT NULL,
    country text COLLATE "C" NOT NULL,
    place text NOT NULL,
    model text COLLATE "C",
    by_staff boolean NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('open', 'confirmed', 'declined')),
    requested_at timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by uuid,
    reason text,
    person_id uuid,
    organization_id uuid,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX participations_by_status ON participations (tenant_id, status, requested_at);
  ${protect('participations')};

  CREATE TABLE participation_contacts (
    tenant_id uuid NOT NULL,
    request_id uuid NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    PRIMARY KEY (tenant_id, request_id)
  );
  CREATE INDEX participation_contacts_by_email ON participation_contacts (tenant_id, email);
  ${protect('participation_contacts')};

  CREATE POLICY programme_reads ON facilities FOR SELECT USING (current_setting('app.scope', true) = 'programme');
`;

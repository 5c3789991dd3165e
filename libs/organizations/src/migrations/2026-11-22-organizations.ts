import { protect } from '@cairn/platform/tenancy/protect.js';

export const organizationsMigration = `
  CREATE TABLE organizations (
    tenant_id uuid PRIMARY KEY,
    name text NOT NULL,
    country text COLLATE "C" NOT NULL,
    version integer NOT NULL
  );
  ${protect('organizations', { programmeReads: true })};

  CREATE TABLE facilities (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    profile jsonb NOT NULL,
    service_areas jsonb NOT NULL DEFAULT '[]',
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  ${protect('facilities')};

  CREATE TABLE members (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text COLLATE "C" NOT NULL CHECK (role IN ('admin', 'contributor', 'reader')),
    status text COLLATE "C" NOT NULL CHECK (status IN ('invited', 'active')),
    invitation_id uuid,
    expires_at timestamptz,
    since timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, person_id)
  );
  ${protect('members')};

  CREATE TABLE invitations (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX invitations_by_id ON invitations (id);
  ${protect('invitations', { programmeReads: true })};
`;

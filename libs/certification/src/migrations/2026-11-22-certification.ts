import { protect } from '@cairn/platform/tenancy/protect.js';

const facts = `
    organization_name text NOT NULL,
    facility_id uuid NOT NULL,
    facility_name text NOT NULL,
    country text NOT NULL,
    time_zone text NOT NULL,
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    stage integer NOT NULL,
    granted_on date NOT NULL,
    expires_on date NOT NULL,
    replaced_on date`;

export const certificationMigration = `
  CREATE TABLE certifications (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    number text COLLATE "C" NOT NULL,
    assessment_id uuid NOT NULL,
    window_opens_on date NOT NULL,
    version integer NOT NULL,
    ${facts},
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX certifications_of_facility ON certifications (tenant_id, facility_id, model);
  ${protect('certifications', { programmeReads: true })};

  CREATE TABLE register (
    number text COLLATE "C" PRIMARY KEY,
    certification_id uuid NOT NULL UNIQUE,
    ${facts}
  );

  CREATE TABLE certificate_numbers (
    year text COLLATE "C" PRIMARY KEY,
    last integer NOT NULL
  );

  CREATE TABLE signing_keys (
    kid text COLLATE "C" PRIMARY KEY,
    public_jwk jsonb NOT NULL,
    sealed_private_key text NOT NULL,
    created_at timestamptz NOT NULL
  );
`;

import { protect } from '@cairn/platform/tenancy/protect.js';

const assigned = (table: string, visitId: string): string =>
  `EXISTS (SELECT FROM visit_validators team WHERE team.tenant_id = ${table}.tenant_id AND team.visit_id = ${table}.${visitId} AND team.person_id = tenancy.person AND team.active)`;

export const validationMigration = `
  CREATE TABLE facilities (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    organization_name text NOT NULL,
    country text NOT NULL,
    time_zone text NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  ${protect('facilities')};

  CREATE TABLE assessments (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    facility_id uuid,
    model text COLLATE "C",
    model_version text COLLATE "C",
    submitted boolean NOT NULL DEFAULT false,
    stage integer,
    final boolean NOT NULL DEFAULT false,
    criteria jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (tenant_id, id)
  );
  ${protect('assessments')};

  CREATE TABLE visit_validators (
    tenant_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    person_id uuid NOT NULL,
    active boolean NOT NULL,
    PRIMARY KEY (tenant_id, visit_id, person_id)
  );
  CREATE INDEX visits_of_validator ON visit_validators (person_id) WHERE active;
  ${protect('visit_validators', { programmeReads: true, validatorReads: 'person_id = tenancy.person AND active' })};

  CREATE TABLE visits (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    organization_name text NOT NULL,
    facility_id uuid NOT NULL,
    facility_name text NOT NULL,
    country text NOT NULL,
    time_zone text NOT NULL,
    assessment_id uuid NOT NULL,
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    target_stage integer NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('requested', 'proposed', 'scheduled', 'concluded', 'decided', 'cancelled')),
    holds_assessment boolean NOT NULL,
    mode text COLLATE "C" NOT NULL,
    earliest date NOT NULL,
    latest date NOT NULL,
    note text,
    checklist jsonb NOT NULL,
    requested_at timestamptz NOT NULL,
    proposal jsonb,
    appointment jsonb,
    conclusion jsonb,
    decision jsonb,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE UNIQUE INDEX one_visit_for_an_assessment ON visits (tenant_id, assessment_id) WHERE holds_assessment;
  ${protect('visits', { programmeReads: true, validatorReads: assigned('visits', 'id') })};

  CREATE TABLE findings (
    tenant_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    criterion_id text COLLATE "C" NOT NULL,
    verdict text COLLATE "C" NOT NULL,
    note text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, visit_id, criterion_id)
  );
  ${protect('findings', { programmeReads: true, validatorReads: assigned('findings', 'visit_id') })};

  CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
  CREATE TABLE bookings (
    validator_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('proposed', 'fixed')),
    first_day date NOT NULL,
    last_day date NOT NULL,
    taken tstzrange NOT NULL,
    PRIMARY KEY (validator_id, visit_id, kind),
    CONSTRAINT one_visit_for_a_validator_at_a_time EXCLUDE USING gist (validator_id WITH =, visit_id WITH <>, taken WITH &&)
  );
  CREATE INDEX bookings_of_visit ON bookings (visit_id);
`;

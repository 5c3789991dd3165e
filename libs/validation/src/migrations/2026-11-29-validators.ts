import { keepApart, protect } from '@cairn/platform/tenancy/protect.js';

/**
 * What is known of validators, and the register of conflicts of interest; both belong to the programme. Where somebody
 * has a conflict is in `access.conflicts` too, for every service to read.
 */
export const validatorsMigration = `
  CREATE TABLE validator_profiles (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    work jsonb,
    standing jsonb,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, person_id)
  );
  ${protect('validator_profiles', { programmeReads: true, validatorReads: 'person_id = tenancy.person' })};

  CREATE TABLE validator_absences (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    id uuid NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    PRIMARY KEY (tenant_id, person_id, id)
  );
  ${protect('validator_absences', { programmeReads: true, validatorReads: 'person_id = tenancy.person' })};

  CREATE TABLE conflicts (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    organization_name text NOT NULL,
    kind text COLLATE "C" NOT NULL,
    first_day date NOT NULL,
    last_day date,
    note text NOT NULL,
    PRIMARY KEY (tenant_id, person_id, id)
  );
  ${protect('conflicts', { programmeReads: true, validatorReads: 'person_id = tenancy.person' })};

  ALTER TABLE visits
    ADD proposal_answers jsonb NOT NULL DEFAULT '{}',
    ADD appointment_answers jsonb NOT NULL DEFAULT '{}',
    ADD overrides jsonb NOT NULL DEFAULT '{}',
    ADD declined jsonb;

  ALTER TABLE bookings DROP CONSTRAINT bookings_pkey, ADD PRIMARY KEY (validator_id, visit_id, kind, first_day);

  CREATE TABLE assignments (
    tenant_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('proposed', 'fixed')),
    organization_name text NOT NULL,
    facility_name text NOT NULL,
    country text NOT NULL,
    time_zone text NOT NULL,
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    target_stage integer NOT NULL,
    slots jsonb NOT NULL,
    mode text COLLATE "C" NOT NULL,
    lead uuid NOT NULL,
    answer text COLLATE "C" NOT NULL CHECK (answer IN ('open', 'accepted', 'declined')),
    hold_until timestamptz,
    PRIMARY KEY (tenant_id, visit_id, person_id, kind)
  );
  CREATE INDEX assignments_of_person ON assignments (person_id);
  ${protect('assignments', { programmeReads: true, validatorReads: 'person_id = tenancy.person' })};

  ${keepApart('visits', 'assignments', 'visit_validators', 'findings')};
`;

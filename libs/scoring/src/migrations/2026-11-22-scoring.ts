import { protect } from '@cairn/platform/tenancy/protect.js';

export const scoringMigration = `
  CREATE TABLE assessments (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    facility_id uuid NOT NULL,
    facility_name text NOT NULL,
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    service_areas jsonb NOT NULL,
    submitted boolean NOT NULL DEFAULT false,
    submissions integer NOT NULL DEFAULT 0,
    revision integer NOT NULL DEFAULT 1,
    waiting_since timestamptz,
    PRIMARY KEY (tenant_id, id)
  );
  ${protect('assessments', { programmeReads: true })};

  CREATE TABLE answers (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    answer jsonb NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id, unit_id, indicator_id)
  );
  ${protect('answers')};

  CREATE TABLE evaluations (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    revision integer NOT NULL,
    calculated_at timestamptz NOT NULL,
    evaluation json NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id)
  );
  ${protect('evaluations', { programmeReads: true })};

  CREATE TABLE scores (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    facility_id uuid NOT NULL,
    facility_name text NOT NULL,
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    stage integer NOT NULL,
    score double precision NOT NULL,
    final boolean NOT NULL,
    input_checksum text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id)
  );
  ${protect('scores', { programmeReads: true })};
`;

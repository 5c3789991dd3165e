import { protect } from '@cairn/platform/tenancy/protect.js';

export const surveysMigration = `
  CREATE TABLE facilities (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    organization_name text NOT NULL,
    time_zone text NOT NULL,
    service_areas jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (tenant_id, id)
  );
  ${protect('facilities', { programmeReads: true })};

  CREATE TABLE assessments (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    facility_id uuid NOT NULL,
    facility_name text NOT NULL,
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('open', 'submitted')),
    service_areas jsonb NOT NULL,
    due_on date,
    opened_at timestamptz NOT NULL,
    submitted_at timestamptz,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE UNIQUE INDEX one_open_assessment ON assessments (tenant_id, facility_id, model) WHERE status = 'open';
  ${protect('assessments', { programmeReads: true })};

  CREATE TABLE assessment_progress (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    answered integer NOT NULL,
    applicable integer NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id)
  );
  ${protect('assessment_progress', { programmeReads: true })};

  CREATE TABLE answers (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    answer jsonb,
    version integer NOT NULL,
    answered_by text NOT NULL,
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id, unit_id, indicator_id)
  );
  ${protect('answers', { programmeReads: true })};

  CREATE TABLE evidence (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    name text NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('file', 'link')),
    url text,
    media_type text,
    bytes integer,
    attached_by text NOT NULL,
    attached_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX evidence_of_assessment ON evidence (tenant_id, assessment_id);
  ${protect('evidence', { programmeReads: true })};
`;

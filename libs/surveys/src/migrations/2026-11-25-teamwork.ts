import { protect } from '@cairn/platform/tenancy/protect.js';

/** What colleagues tell each other stays among them: neither staff nor validators read these tables. */
export const teamworkMigration = `
  CREATE TABLE assignments (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    person_id uuid NOT NULL,
    assigned_by text NOT NULL,
    assigned_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id, unit_id, indicator_id)
  );
  CREATE INDEX assignments_of_person ON assignments (tenant_id, person_id);
  ${protect('assignments')};

  CREATE TABLE flags (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    flagged_by text NOT NULL,
    flagged_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id, unit_id, indicator_id)
  );
  ${protect('flags')};

  CREATE TABLE notes (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    text text NOT NULL,
    author_id uuid NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX notes_of_assessment ON notes (tenant_id, assessment_id, unit_id, indicator_id);
  ${protect('notes')};
`;

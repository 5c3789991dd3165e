import { protect } from '@cairn/platform/tenancy/protect.js';

/** A rehearsal belongs to the programme, its lines to the organizations whose answers they replay. */
export const rehearsalsMigration = `
  CREATE TABLE rehearsals (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    model text COLLATE "C" NOT NULL,
    version text COLLATE "C" NOT NULL,
    former text COLLATE "C" NOT NULL,
    checksum text COLLATE "C" NOT NULL,
    mapping jsonb NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('running', 'done', 'outdated')),
    total integer NOT NULL,
    seen integer NOT NULL,
    after_tenant uuid,
    after_facility uuid,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    PRIMARY KEY (tenant_id, id)
  );
  ${protect('rehearsals', { programmeReads: true })};

  CREATE TABLE rehearsal_lines (
    tenant_id uuid NOT NULL,
    rehearsal_id uuid NOT NULL,
    facility_id uuid NOT NULL,
    facility_name text NOT NULL,
    assessment_id uuid NOT NULL,
    outcome text COLLATE "C" NOT NULL CHECK (outcome IN ('gains', 'loses', 'stays')),
    from_stage integer NOT NULL,
    from_score double precision NOT NULL,
    to_stage integer NOT NULL,
    to_score double precision NOT NULL,
    to_answer jsonb NOT NULL,
    PRIMARY KEY (tenant_id, rehearsal_id, facility_id)
  );
  CREATE INDEX lines_of_rehearsal ON rehearsal_lines (rehearsal_id, facility_id);
  ${protect('rehearsal_lines', { programmeReads: true })};

  CREATE INDEX assessments_of_version ON assessments (model, model_version, tenant_id, facility_id);
`;

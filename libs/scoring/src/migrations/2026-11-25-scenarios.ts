import { protect } from '@cairn/platform/tenancy/protect.js';

export const scenariosMigration = `
  CREATE TABLE efforts (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    criterion_id text COLLATE "C" NOT NULL,
    days double precision,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id, criterion_id)
  );
  ${protect('efforts')};

  CREATE TABLE scenarios (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    name text NOT NULL,
    changes jsonb NOT NULL,
    saved_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX scenarios_by_assessment ON scenarios (tenant_id, assessment_id);
  ${protect('scenarios')};
`;

import { protect } from '@cairn/platform/tenancy/protect.js';

export const stageChangesMigration = `
  CREATE TABLE stage_changes (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    event_id uuid NOT NULL,
    changed_at timestamptz NOT NULL,
    facts jsonb NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id)
  );
  ${protect('stage_changes')};
`;

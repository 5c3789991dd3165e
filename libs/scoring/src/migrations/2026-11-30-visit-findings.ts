import { protect } from '@cairn/platform/tenancy/protect.js';

/** Findings by decision: a report as of a past moment has those of that moment. */
export const visitFindingsMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE visit_findings (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    decided_at timestamptz NOT NULL,
    visit_id uuid NOT NULL,
    visit_ended_on date,
    findings jsonb NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id, decided_at)
  );
  ${protect('visit_findings')};
`;

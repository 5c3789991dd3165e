import { protect } from '@cairn/platform/tenancy/protect.js';

const ofAssignedVisit = (table: string): string => `EXISTS (
  SELECT FROM visits JOIN visit_validators team ON team.tenant_id = visits.tenant_id AND team.visit_id = visits.id
  WHERE visits.tenant_id = ${table}.tenant_id AND visits.assessment_id = ${table}.assessment_id AND team.person_id = tenancy.person AND team.active)`;

export const answersMigration = `
  CREATE TABLE assessed_areas (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    service_areas jsonb NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id)
  );
  ${protect('assessed_areas', { validatorReads: ofAssignedVisit('assessed_areas') })};

  CREATE TABLE answers (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    answer jsonb,
    PRIMARY KEY (tenant_id, assessment_id, unit_id, indicator_id)
  );
  ${protect('answers', { validatorReads: ofAssignedVisit('answers') })};

  ALTER TABLE visits NO FORCE ROW LEVEL SECURITY;
  UPDATE visits SET conclusion = '{"foundStage": null, "aboveReason": null}'::jsonb || conclusion WHERE conclusion IS NOT NULL;
  UPDATE visits SET decision = '{"aboveReason": null}'::jsonb || decision WHERE decision IS NOT NULL;
  ALTER TABLE visits FORCE ROW LEVEL SECURITY;
`;

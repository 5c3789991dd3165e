import { letValidatorsRead, protect } from '@cairn/platform/tenancy/protect.js';

const ofTheTeam = (table: string, assessmentId: string): string =>
  `EXISTS (SELECT FROM visit_teams team WHERE team.tenant_id = ${table}.tenant_id AND team.assessment_id = ${table}.${assessmentId} AND team.person_id = tenancy.person)`;

export const visitTeamsMigration = `
  CREATE TABLE visit_teams (
    tenant_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, visit_id, person_id)
  );
  CREATE INDEX teams_of_assessment ON visit_teams (tenant_id, assessment_id, person_id);
  ${protect('visit_teams', { validatorReads: 'person_id = tenancy.person' })};
  ${letValidatorsRead('assessments', ofTheTeam('assessments', 'id'))};
  ${['assessment_progress', 'answers', 'evidence'].map((table) => letValidatorsRead(table, ofTheTeam(table, 'assessment_id'))).join(';\n  ')};
`;

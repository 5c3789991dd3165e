import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { isAsked } from '@cairn/maturity-models';
import type { Kysely } from 'kysely';
import { byUnit, findAnswers } from '../answers/answers.query.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import type { SurveysTables } from '../surveys.tables.js';

type Assigned = { readonly assessmentId: string; readonly unitId: string; readonly indicatorId: string };

const findAssigned = (db: Kysely<SurveysTables>, tenantId: string, personId: string): Promise<Assigned[]> =>
  db
    .selectFrom('assignments')
    .innerJoin('assessments', (join) => join.onRef('assessments.tenant_id', '=', 'assignments.tenant_id').onRef('assessments.id', '=', 'assignments.assessment_id'))
    .select(['assignments.assessment_id as assessmentId', 'unit_id as unitId', 'indicator_id as indicatorId'])
    .where('assignments.tenant_id', '=', tenantId)
    .where('assignments.person_id', '=', personId)
    .where('assessments.status', '=', 'open')
    .execute();

const countLeft = async (db: Kysely<SurveysTables>, tenantId: string, { id, model, modelVersion }: AssessmentSummary, assigned: readonly Assigned[]): Promise<number> => {
  if (assigned.length === 0) return 0;
  const version = await modelVersions.find(db, model, modelVersion);
  const found = await db.selectFrom('assessments').select('service_areas').where('tenant_id', '=', tenantId).where('id', '=', id).executeTakeFirst();
  if (!version || !found) return 0;
  const answers = byUnit(await findAnswers(db, tenantId, id));
  const input = { areas: found.service_areas, answers: answers as never };
  return assigned.filter(({ unitId, indicatorId }) => answers[unitId]?.[indicatorId] === undefined && isAsked(version, input, unitId, indicatorId)).length;
};

/** The same assessments, each open one with what is assigned to a person there, asked and not answered yet. */
export const withYours = async (db: Kysely<SurveysTables>, tenantId: string, personId: string, assessments: readonly AssessmentSummary[]): Promise<AssessmentSummary[]> => {
  const assigned = await findAssigned(db, tenantId, personId);
  const found: AssessmentSummary[] = [];
  for (const one of assessments) {
    const yours = await countLeft(db, tenantId, one, assigned.filter(({ assessmentId }) => assessmentId === one.id));
    found.push(one.status === 'open' ? { ...one, yours } : one);
  }
  return found;
};

import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { isAsked } from '@cairn/maturity-models';
import type { Kysely } from 'kysely';
import { byUnit, findAnswers } from '../answers/answers.query.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import type { SurveysTables } from '../surveys.tables.js';

type Assigned = {
  readonly assessmentId: string;
  readonly unitId: string;
  readonly indicatorId: string;
  readonly areas: ServiceArea[];
};

const findAssigned = (db: Kysely<SurveysTables>, tenantId: string, personId: string): Promise<Assigned[]> =>
  db
    .selectFrom('assignments')
    .innerJoin('assessments', (join) =>
      join
        .onRef('assessments.tenant_id', '=', 'assignments.tenant_id')
        .onRef('assessments.id', '=', 'assignments.assessment_id'),
    )
    .select([
      'assignments.assessment_id as assessmentId',
      'unit_id as unitId',
      'indicator_id as indicatorId',
      'assessments.service_areas as areas',
    ])
    .where('assignments.tenant_id', '=', tenantId)
    .where('assignments.person_id', '=', personId)
    .where('assessments.status', '=', 'open')
    .execute();

const countLeft = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  { id, model, modelVersion }: AssessmentSummary,
  assigned: readonly Assigned[],
): Promise<number> => {
  const [first] = assigned;
  const version = first && (await modelVersions.find(db, model, modelVersion));
  if (!version) return 0;
  const answers = byUnit(await findAnswers(db, tenantId, id));
  const input = { areas: first.areas, answers: answers as never };
  return assigned.filter(
    ({ unitId, indicatorId }) =>
      answers[unitId]?.[indicatorId] === undefined && isAsked(version, input, unitId, indicatorId),
  ).length;
};

/** The same assessments, each open one with what is assigned to a person there, asked and not answered yet. */
export const withYours = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  personId: string,
  assessments: readonly AssessmentSummary[],
): Promise<AssessmentSummary[]> => {
  const assigned = await findAssigned(db, tenantId, personId);
  const found: AssessmentSummary[] = [];
  for (const one of assessments) {
    const yours = await countLeft(
      db,
      tenantId,
      one,
      assigned.filter(({ assessmentId }) => assessmentId === one.id),
    );
    found.push(one.status === 'open' ? { ...one, yours } : one);
  }
  return found;
};

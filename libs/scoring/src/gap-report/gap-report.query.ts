import type { Answer } from '@cairn/contracts/surveys/answer.js';
import { type Kysely, sql } from 'kysely';
import { findAnswersAsOf, findSubmittedAtAsOf } from '../history/history.query.js';
import { latestOf, standing } from '../history/past-score.js';
import type { ScoredAssessment } from '../score/assessments.query.js';
import type { StandingAnswer } from '../score/evaluation-input.js';
import type { ScoringTables } from '../scoring.tables.js';
import type { EarlierScore } from './gap-report.js';

/**
 * An assessment with its answers as they stand, read in one statement; `calculatedAt` is null while no calculation has
 * seen them.
 */
export type Assessed = Omit<ScoredAssessment, 'id' | 'changedAt'> & {
  readonly answers: readonly StandingAnswer[];
  readonly calculatedAt: string | null;
};

export const findAssessed = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  id: string,
): Promise<Assessed | undefined> => {
  const answers = sql<
    readonly { readonly unitId: string; readonly indicatorId: string; readonly answer: Answer }[]
  >`coalesce(
    (SELECT jsonb_agg(jsonb_build_object('unitId', unit_id, 'indicatorId', indicator_id, 'answer', answer))
     FROM answers WHERE tenant_id = assessments.tenant_id AND assessment_id = assessments.id), '[]')`;
  const found = await db
    .selectFrom('assessments')
    .leftJoin('evaluations as latest', (join) =>
      join
        .onRef('latest.tenant_id', '=', 'assessments.tenant_id')
        .onRef('latest.assessment_id', '=', 'assessments.id')
        .onRef('latest.revision', '=', 'assessments.revision'),
    )
    .select([
      'assessments.facility_id as facilityId',
      'assessments.facility_name as facilityName',
      'assessments.model',
      'assessments.model_version as modelVersion',
      'assessments.service_areas as serviceAreas',
      'assessments.submitted',
      'assessments.submissions',
      'assessments.revision',
      'latest.calculated_at as calculatedAt',
      answers.as('answers'),
    ])
    .where('assessments.tenant_id', '=', tenantId)
    .where('assessments.id', '=', id)
    .executeTakeFirst();
  return found;
};

/** The same as of a past moment; `calculatedAt` is that of the last answer up to it. */
export const asItStood = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  id: string,
  today: Assessed,
  asOf: string,
): Promise<Assessed> => {
  const answers = await findAnswersAsOf(db, tenantId, id, asOf);
  return {
    ...today,
    submitted: (await findSubmittedAtAsOf(db, tenantId, id, asOf)) !== null,
    answers: standing(answers),
    calculatedAt: latestOf(answers.map(({ answeredAt }) => answeredAt)),
  };
};

/** Final scores of a facility on one model version. */
export const findFinalScores = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  { facilityId, model, modelVersion }: Pick<ScoredAssessment, 'facilityId' | 'model' | 'modelVersion'>,
): Promise<EarlierScore[]> =>
  db
    .selectFrom('scores')
    .innerJoin('evaluations', (join) =>
      join
        .onRef('evaluations.tenant_id', '=', 'scores.tenant_id')
        .onRef('evaluations.assessment_id', '=', 'scores.assessment_id'),
    )
    .select([
      'scores.assessment_id as assessmentId',
      'evaluations.calculated_at as calculatedAt',
      'scores.stage',
      'scores.score',
    ])
    .where('scores.tenant_id', '=', tenantId)
    .where('scores.facility_id', '=', facilityId)
    .where('scores.model', '=', model)
    .where('scores.model_version', '=', modelVersion)
    .where('scores.final', '=', true)
    .execute();

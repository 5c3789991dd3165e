import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import { type Kysely, sql } from 'kysely';
import type { StandingAnswer } from './evaluation-input.js';
import type { ScoringTables } from '../scoring.tables.js';

export type ScoredAssessment = {
  readonly id: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly model: string;
  readonly modelVersion: string;
  readonly serviceAreas: readonly ServiceArea[];
  readonly submitted: boolean;
  readonly submissions: number;
  readonly revision: number;
  readonly changedAt: string | null;
};

export const columnsOfAssessment = [
  'assessments.id',
  'facility_id as facilityId',
  'facility_name as facilityName',
  'model',
  'model_version as modelVersion',
  'service_areas as serviceAreas',
  'submitted',
  'submissions',
  'revision',
  'changed_at as changedAt',
] as const;

export const findAssessment = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  id: string,
): Promise<ScoredAssessment | undefined> =>
  db
    .selectFrom('assessments')
    .select(columnsOfAssessment)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();

/** The assessments, held until the transaction ends: no answer comes in between them and their answers. */
export const holdAssessments = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  ids: readonly string[],
): Promise<ScoredAssessment[]> =>
  db
    .selectFrom('assessments')
    .select(columnsOfAssessment)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', sql<string>`ANY(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();

export const findAnswers = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
): Promise<readonly StandingAnswer[]> => (await findAnswersOfAll(db, tenantId, [assessmentId])).get(assessmentId) ?? [];

/** The standing answers by assessment. One text each, which is parsed far faster than a row for each answer. */
export const findAnswersOfAll = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StandingAnswer[]>> => {
  const rows = await db
    .selectFrom('answers')
    .select([
      'assessment_id as assessmentId',
      sql<
        readonly StandingAnswer[]
      >`json_agg(json_build_object('unitId', unit_id, 'indicatorId', indicator_id, 'answer', answer))`.as('answers'),
    ])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', sql<string>`ANY(${assessmentIds}::uuid[])`)
    .groupBy('assessment_id')
    .execute();
  return new Map(rows.map(({ assessmentId, answers }) => [assessmentId, answers]));
};

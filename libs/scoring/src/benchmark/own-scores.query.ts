import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';

export type OwnScore = {
  readonly facilityId: string;
  readonly facilityName: string;
  readonly assessmentId: string;
  readonly stage: number;
  readonly score: number;
  readonly focusAreas: Readonly<Record<string, number>>;
};

/** The latest final score of each facility of an organization before the end of a day, or ever. */
export const findOwnScores = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  model: string,
  modelVersion: string,
  asOf: string | undefined,
): Promise<OwnScore[]> =>
  db
    .selectFrom('final_scores')
    .distinctOn('facility_id')
    .select([
      'facility_id as facilityId',
      'facility_name as facilityName',
      'assessment_id as assessmentId',
      'stage',
      'score',
      'focus_areas as focusAreas',
    ])
    .where('tenant_id', '=', tenantId)
    .where('model', '=', model)
    .where('model_version', '=', modelVersion)
    .$if(asOf !== undefined, (scores) => scores.where('calculated_at', '<=', `${asOf}T23:59:59.999Z`))
    .orderBy('facility_id')
    .orderBy('calculated_at', 'desc')
    .orderBy('submission', 'desc')
    .execute();

export type AssessedFacility = {
  readonly model: string;
  readonly modelVersion: string;
  readonly region: string | null;
  readonly country: string | null;
};

export const findAssessedFacility = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
): Promise<AssessedFacility | undefined> =>
  db
    .selectFrom('assessments')
    .leftJoin('benchmark_facilities as facility', (join) =>
      join
        .onRef('facility.tenant_id', '=', 'assessments.tenant_id')
        .onRef('facility.facility_id', '=', 'assessments.facility_id'),
    )
    .select(['assessments.model', 'assessments.model_version as modelVersion', 'facility.region', 'facility.country'])
    .where('assessments.tenant_id', '=', tenantId)
    .where('assessments.id', '=', assessmentId)
    .executeTakeFirst();

import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import { type Kysely, sql } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';

export type AnsweringFacility = {
  readonly tenantId: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly assessmentId: string;
  readonly serviceAreas: readonly ServiceArea[];
};
export type Place = { readonly tenantId: string; readonly facilityId: string };

const ofVersion = (db: Kysely<ScoringTables>, model: string, version: string) =>
  db.selectFrom('assessments').where('model', '=', model).where('model_version', '=', version);

/** How many facilities were assessed on a version, across the programme. */
export const countFacilities = async (db: Kysely<ScoringTables>, model: string, version: string): Promise<number> => {
  const { count } = await ofVersion(db, model, version)
    .select(sql<string>`count(DISTINCT (tenant_id, facility_id))`.as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Facilities behind a place, each with its assessment on the version that was calculated last. */
export const facilitiesAfter = (
  db: Kysely<ScoringTables>,
  model: string,
  version: string,
  after: Place | undefined,
  limit: number,
): Promise<AnsweringFacility[]> =>
  ofVersion(db, model, version)
    .leftJoin('evaluations as latest', (join) =>
      join.onRef('latest.tenant_id', '=', 'assessments.tenant_id').onRef('latest.assessment_id', '=', 'assessments.id'),
    )
    .select([
      'assessments.tenant_id as tenantId',
      'facility_id as facilityId',
      'facility_name as facilityName',
      'id as assessmentId',
      'service_areas as serviceAreas',
    ])
    .distinctOn(['assessments.tenant_id', 'facility_id'])
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(assessments.tenant_id, facility_id) > (${after?.tenantId ?? ''}::uuid, ${after?.facilityId ?? ''}::uuid)`,
      ),
    )
    .orderBy('assessments.tenant_id')
    .orderBy('facility_id')
    .orderBy(sql`latest.calculated_at DESC NULLS LAST`)
    .orderBy('id')
    .limit(limit)
    .execute();

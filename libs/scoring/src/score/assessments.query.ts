import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { Kysely } from 'kysely';
import type { StandingAnswer } from './evaluation-input.js';
import type { ScoringTables } from '../scoring.tables.js';

export type ScoredAssessment = {
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

const assessmentById = (db: Kysely<ScoringTables>, tenantId: string, id: string) =>
  db
    .selectFrom('assessments')
    .select([
      'facility_id as facilityId',
      'facility_name as facilityName',
      'model',
      'model_version as modelVersion',
      'service_areas as serviceAreas',
      'submitted',
      'submissions',
      'revision',
      'changed_at as changedAt',
    ])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id);

export const findAssessment = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  id: string,
): Promise<ScoredAssessment | undefined> => assessmentById(db, tenantId, id).executeTakeFirst();

/** The assessment, held until the transaction ends: no answer comes in between it and its answers. */
export const holdAssessment = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  id: string,
): Promise<ScoredAssessment | undefined> => assessmentById(db, tenantId, id).forUpdate().executeTakeFirst();

export const findAnswers = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
): Promise<StandingAnswer[]> =>
  db
    .selectFrom('answers')
    .select(['unit_id as unitId', 'indicator_id as indicatorId', 'answer'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .execute();

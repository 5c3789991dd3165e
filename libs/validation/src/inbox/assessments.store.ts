import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Kysely, Updateable } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

/** Facts of one assessment come over two feeds, in any order between them; each keeps its own columns. */
export const rememberOfAssessment = async (
  { db, scope }: Transaction<ValidationTables>,
  id: string,
  facts: Omit<Updateable<ValidationTables['assessments']>, 'tenant_id' | 'id'>,
): Promise<void> => {
  await db
    .insertInto('assessments')
    .values({ tenant_id: scope.tenantId, id, submitted: false, final: false, criteria: '{}', ...facts })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(facts))
    .execute();
};

export type FoundAssessment = {
  readonly facilityId: string;
  readonly facilityName: string;
  readonly organizationName: string;
  readonly country: string;
  readonly timeZone: string;
  readonly model: string;
  readonly modelVersion: string;
  readonly submitted: boolean;
  readonly stage: number | null;
  readonly final: boolean;
  readonly criteria: Readonly<Record<string, 'met' | 'not-met' | 'not-applicable'>>;
};

/** An assessment of which opening and facility are known; its score may still be on its way. */
export const findAssessment = async (
  db: Kysely<ValidationTables>,
  tenantId: string,
  id: string,
): Promise<FoundAssessment | undefined> =>
  db
    .selectFrom('assessments')
    .innerJoin('facilities as facility', (join) =>
      join
        .onRef('facility.tenant_id', '=', 'assessments.tenant_id')
        .onRef('facility.id', '=', 'assessments.facility_id'),
    )
    .select([
      'facility.id as facilityId',
      'facility.name as facilityName',
      'facility.organization_name as organizationName',
      'facility.country',
      'facility.time_zone as timeZone',
      'assessments.model',
      'assessments.model_version as modelVersion',
      'assessments.submitted',
      'assessments.stage',
      'assessments.final',
      'assessments.criteria',
    ])
    .where('assessments.tenant_id', '=', tenantId)
    .where('assessments.id', '=', id)
    .$narrowType<{ model: string; modelVersion: string }>()
    .executeTakeFirst();

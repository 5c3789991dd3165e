import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

type Of = { readonly facilityId: string; readonly model: string; readonly stage: number | null };

/**
 * What came of earlier visits to a facility for a model: whether one granted the stage or a higher one, and from which day on the latest
 * refusal lets the hospital ask again.
 */
export const findEarlierVisits = async (
  db: Kysely<ValidationTables>,
  tenantId: string,
  { facilityId, model, stage }: Of,
): Promise<{ readonly granted: boolean; readonly reapplyFrom: string | null }> => {
  const { rows } = await sql<{ granted: boolean | null; reapplyFrom: string | null }>`
    select bool_or(decision ->> 'outcome' = 'granted' and (decision ->> 'stage')::int >= ${stage ?? 0}) as granted, max(decision ->> 'reapplyFrom') as "reapplyFrom"
    from visits where tenant_id = ${tenantId} and facility_id = ${facilityId} and model = ${model} and status = 'decided'`.execute(
    db,
  );
  return { granted: rows[0]?.granted ?? false, reapplyFrom: rows[0]?.reapplyFrom ?? null };
};

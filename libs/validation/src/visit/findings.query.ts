import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

/** The findings of a visit by criterion; `by` is a person's id. */
export const findFindings = (
  db: Kysely<ValidationTables>,
  tenantId: string,
  visitId: string,
): Promise<Visit['findings']> =>
  db
    .selectFrom('findings')
    .select(['criterion_id as criterionId', 'verdict', 'note', 'recorded_by as by', 'recorded_at as at', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('visit_id', '=', visitId)
    .orderBy('criterion_id')
    .execute();

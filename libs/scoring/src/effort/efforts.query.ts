import type { Effort } from '@cairn/contracts/scoring/http/roadmap.js';
import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';

export const findEfforts = (db: Kysely<ScoringTables>, tenantId: string, assessmentId: string): Promise<Effort[]> =>
  db
    .selectFrom('efforts')
    .select(['criterion_id as criterionId', 'days', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .orderBy('criterion_id')
    .execute();

/** The hospital's own figures by criterion, in person-days. */
export const findEffortDays = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await findEfforts(db, tenantId, assessmentId)).flatMap(({ criterionId, days }) =>
      days === null ? [] : [[criterionId, days]],
    ),
  );

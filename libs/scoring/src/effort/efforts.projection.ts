import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';
import type { EffortEvent } from './effort-events.js';

/** The hospital's own figures. */
export const efforts: ServiceProjection<ScoringTables, EffortEvent> = {
  name: 'efforts',
  tables: ['efforts'],
  on: {
    EffortEstimated: (db, { tenantId, stream, data }) => keep(db, tenantId, stream, data.criterionId, data.days),
    EffortEstimateWithdrawn: (db, { tenantId, stream, data }) => keep(db, tenantId, stream, data.criterionId, null),
  },
};

const keep = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  stream: string,
  criterionId: string,
  days: number | null,
): Promise<void> => {
  await db
    .insertInto('efforts')
    .values({
      tenant_id: tenantId,
      assessment_id: stream.slice('effort-'.length),
      criterion_id: criterionId,
      days,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'assessment_id', 'criterion_id'])
        .doUpdateSet((row) => ({ days, version: row('efforts.version', '+', 1) })),
    )
    .execute();
};

import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';
import type { BenchmarkConsentEvent } from './benchmark-consent-events.js';

export const benchmarkConsents: ServiceProjection<ScoringTables, BenchmarkConsentEvent> = {
  name: 'benchmark-consents',
  tables: ['benchmark_consents'],
  on: {
    BenchmarkConsentGiven: (db, { tenantId, version }) => keep(db, tenantId, { given: true, version }),
    BenchmarkConsentWithdrawn: (db, { tenantId, version }) => keep(db, tenantId, { given: false, version }),
  },
};

const keep = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  stated: { readonly given: boolean; readonly version: number },
): Promise<void> => {
  await db
    .insertInto('benchmark_consents')
    .values({ tenant_id: tenantId, ...stated })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(stated))
    .execute();
};

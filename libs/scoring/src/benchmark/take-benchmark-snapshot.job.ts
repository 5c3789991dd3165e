import type { Job } from '@cairn/platform/jobs/job.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { ScoringTables } from '../scoring.tables.js';
import { nextQuarterDay } from './quarter-day.js';
import { takeSnapshot } from './snapshot.store.js';

const name = 'take-benchmark-snapshot';

/**
 * Renews the peer groups of one model version for the first day of a quarter. Each organization with something new
 * makes it due; the first run does the work for all. The key names model, version and day.
 */
export const takeBenchmarkSnapshot: Job<ScoringTables> = {
  name,
  concurrency: 1,
  run: ({ key }, service) => {
    const [model = '', modelVersion = '', day = ''] = key.split(' ');
    return service.inProgrammeForLong((db) => takeSnapshot(db, { model, modelVersion, day }));
  },
};

export const snapshotBecomesDue = (
  tx: Transaction<ScoringTables>,
  model: string,
  modelVersion: string,
): Promise<void> => {
  const day = nextQuarterDay(tx.meta.at);
  return tx.due({ name }, `${model} ${modelVersion} ${day}`, `${day}T00:00:00Z`);
};

/** Of every model version that the organization has a final score of. */
export const snapshotsBecomeDue = async (tx: Transaction<ScoringTables>): Promise<void> => {
  const scored = await tx.db
    .selectFrom('final_scores')
    .select(['model', 'model_version'])
    .distinct()
    .where('tenant_id', '=', tx.scope.tenantId)
    .execute();
  for (const { model, model_version } of scored) await snapshotBecomesDue(tx, model, model_version);
};

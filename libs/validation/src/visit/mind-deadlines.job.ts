import type { Job } from '@cairn/platform/jobs/job.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { visitStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import { nextMoment } from './deadlines.js';

const name = 'mind-deadlines';

/**
 * One row for each visit of which the hospital has something to do by a deadline, due at its reminder and when it
 * lapses. The key is the visit's id.
 */
export const mindDeadlines: Job<ValidationTables> = {
  name,
  run: ({ tenantId, key }, service) =>
    service.inTenant(systemScope(tenantId, service.clock, `${name} ${key}`), async (tx) => {
      await tx.execute(visitStream, key, { type: 'MindDeadline', data: {} });
      await awaitDeadline(tx, key);
    }),
};

/** Has the next deadline of the visit minded, if there is one. */
export const awaitDeadline = async (tx: Transaction<ValidationTables>, visitId: string): Promise<void> => {
  const { state } = await tx.load(visitStream, visitId);
  const at = nextMoment(state, tx.meta.at);
  if (at !== null) await tx.due({ name }, visitId, at);
};

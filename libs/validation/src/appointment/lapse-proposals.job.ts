import type { Job } from '@cairn/platform/jobs/job.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { visitStream } from '../validation.publications.js';
import type { ValidationTables } from '../validation.tables.js';
import { releaseProposal } from './bookings.store.js';

const name = 'lapse-proposals';

/**
 * One row for each visit with an offered date, due when its hold ends. An offer that was confirmed, turned down or
 * replaced meanwhile is left alone. The key is the visit's id.
 */
export const lapseProposals: Job<ValidationTables> = {
  name,
  run: ({ tenantId, key }, service) =>
    service.inTenant(systemScope(tenantId, service.clock, `${name} ${key}`), async (tx) => {
      const before = await tx.load(visitStream, key);
      const { version } = await tx.execute(visitStream, key, { type: 'LapseProposal', data: {} });
      if (version > before.version) await releaseProposal(tx.db, key);
    }),
};

import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { benchmarkConsentStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';

export const benchmarkConsentQueries = queriesOf(scoring, 'benchmark consent', {
  stated: (service, caller: Caller) =>
    service.inTenant(caller, async (tx) => {
      const { state, version } = await tx.load(benchmarkConsentStream, caller.tenantId);
      return { given: state.given, version };
    }),
});

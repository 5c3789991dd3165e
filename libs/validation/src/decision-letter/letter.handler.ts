import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { validation } from '../validation.service.js';
import { requireVisitAccess } from '../visit/visit-access.query.js';
import { findLetter } from './letter.query.js';

export const letterQueries = queriesOf(validation, 'decision letter', {
  one: async (service, caller: Caller, visitId: string, number: number | undefined) => {
    await requireVisitAccess(service, caller, visitId);
    const { tenantId, meta } = caller;
    return service.inTenant({ tenantId, meta }, (tx) => findLetter(tx, visitId, number));
  },
});

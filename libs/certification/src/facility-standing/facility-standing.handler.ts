import type { StandingOfFacility } from '@cairn/contracts/certification/http/facility-standing.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { certificationService } from '../certification.service.js';
import { findFacilityStanding } from './facility-standing.query.js';

export const facilityStandingQueries = queriesOf(certificationService, 'facility standing', {
  one: (service, caller: Caller, facilityId: string): Promise<StandingOfFacility> =>
    service.inTenant(caller, async ({ db }) => ({
      facilityId,
      ...(await findFacilityStanding(db, caller.tenantId, facilityId, service.clock.now())),
    })),
});

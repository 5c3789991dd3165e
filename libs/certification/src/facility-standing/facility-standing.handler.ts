import type { StandingOfFacility } from '@cairn/contracts/certification/http/facility-standing.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { certificationService } from '../certification.service.js';
import { findFacilityStanding } from './facility-standing.query.js';

export const facilityStandingQueries = queriesOf(certificationService, 'facility standing', {
  /** @throws NotFound for a facility of which the organization has neither a certificate nor a submitted score */
  one: (service, caller: Caller, facilityId: string): Promise<StandingOfFacility> =>
    service.inTenant(caller, async ({ db }) => {
      const standing = await findFacilityStanding(db, caller.tenantId, facilityId, service.clock.now());
      if (standing.certified.length + standing.scores.length === 0) throw new NotFound('facility-not-found');
      return { facilityId, ...standing };
    }),
});

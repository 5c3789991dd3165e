import type { FacilitiesQuery } from '@cairn/contracts/organizations/http/organizations.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { correctionsOf } from '../correction/corrections.query.js';
import { organizations } from '../organizations.service.js';
import { facilitiesOf, findFacility } from './facilities.query.js';

export const facilityQueries = queriesOf(organizations, 'facilities', {
  all: (service, caller: Caller, asked: FacilitiesQuery) =>
    service.inTenant(caller, ({ db }) => facilitiesOf(db, caller.tenantId, asked)),

  one: (service, caller: Caller, facilityId: string) =>
    service.inTenant(caller, ({ db }) => findFacility(db, caller.tenantId, facilityId)),

  corrections: (service, caller: Caller, facilityId: string) =>
    service.inTenant(
      caller,
      async ({ db }) =>
        (await findFacility(db, caller.tenantId, facilityId)) && correctionsOf(db, caller.tenantId, facilityId),
    ),
});

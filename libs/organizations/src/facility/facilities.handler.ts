import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { organizations } from '../organizations.service.js';
import { facilitiesOf, findFacility } from './facilities.query.js';

import { correctionsOf } from '../correction/corrections.query.js';

export const facilityQueries = queriesOf(organizations, 'facilities', {
  all: (service, caller: Caller) => service.inTenant(caller, ({ db }) => facilitiesOf(db, caller.tenantId)),

  one: (service, caller: Caller, facilityId: string) =>
    service.inTenant(caller, ({ db }) => findFacility(db, caller.tenantId, facilityId)),

  corrections: (service, caller: Caller, facilityId: string) =>
    service.inTenant(
      caller,
      async ({ db }) =>
        (await findFacility(db, caller.tenantId, facilityId)) && correctionsOf(db, caller.tenantId, facilityId),
    ),
});

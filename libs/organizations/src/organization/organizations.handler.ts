import type { Organization } from '@cairn/contracts/organizations/http/organizations.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { correctionsOf } from '../correction/corrections.query.js';
import { organizations } from '../organizations.service.js';
import { everyOrganization, findOrganization, organizationIdsOf } from './organizations.query.js';

const seesAll = ({ roles }: Caller): boolean =>
  (['manager', 'analyst', 'scheduler'] as const).some((role) => roles.includes(role));

export const organizationQueries = queriesOf(organizations, 'organizations', {
  /** Staff see every organization, others those they belong to. */
  all: async (service, caller: Caller) => {
    if (seesAll(caller)) return service.asStaff(caller.personId, everyOrganization);
    const ids = await service.inNoTenant((db) => organizationIdsOf(db, caller.personId));
    const found: Organization[] = [];
    for (const id of ids) {
      const one = await service.inTenant({ tenantId: id, meta: caller.meta }, ({ db }) => findOrganization(db, id));
      if (one) found.push(one);
    }
    return found;
  },

  corrections: (service, caller: Caller) =>
    service.inTenant(caller, ({ db }) => correctionsOf(db, caller.tenantId, caller.tenantId)),

  one: (service, caller: Caller) => service.inTenant(caller, ({ db }) => findOrganization(db, caller.tenantId)),
});

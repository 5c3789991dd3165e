import type { OrganizationsQuery } from '@cairn/contracts/organizations/http/organizations.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { correctionsOf } from '../correction/corrections.query.js';
import { organizations } from '../organizations.service.js';
import { everyOrganization, findOrganization, organizationIdsOf } from './organizations.query.js';

const seesAll = ({ roles }: Caller): boolean =>
  (['manager', 'analyst', 'scheduler'] as const).some((role) => roles.includes(role));

export const organizationQueries = queriesOf(organizations, 'organizations', {
  /** Staff see every organization, others those they belong to. */
  all: async (service, caller: Caller, asked: OrganizationsQuery) => {
    if (seesAll(caller)) return service.asStaff(caller.personId, (db) => everyOrganization(db, asked));
    const ids = await service.inNoTenant((db) => organizationIdsOf(db, caller.personId));
    return service.inProgramme((db) => everyOrganization(db, asked, ids));
  },

  corrections: (service, caller: Caller) =>
    service.inTenant(caller, ({ db }) => correctionsOf(db, caller.tenantId, caller.tenantId)),

  one: (service, caller: Caller) => service.inTenant(caller, ({ db }) => findOrganization(db, caller.tenantId)),
});

import type { Caller } from '@cairn/platform/auth/caller.js';
import { readAs } from '@cairn/platform/service/read-as.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { validation } from '../validation.service.js';
import { mustSee } from './sight.query.js';
import { findVisit, findVisits, findVisitsInScope, findFixedVisit } from './visits.query.js';

export const visitQueries = queriesOf(validation, 'visits', {
  ofAll: (service, caller: Caller) => {
    const isStaff = caller.roles.some((role) => role !== 'validator');
    return isStaff
      ? service.asStaff(caller.personId, findVisitsInScope)
      : service.asValidator(caller.personId, findVisitsInScope);
  },

  ofOrganization: (service, caller: Caller) => service.inTenant(caller, ({ db }) => findVisits(db, caller.tenantId)),

  one: (service, caller: Caller, visitId: string) =>
    readAs(service, caller, (db) => findVisit(db, caller.tenantId, visitId)),

  fixed: (service, caller: Caller, visitId: string) =>
    readAs(service, caller, (db) => findFixedVisit(db, caller.tenantId, visitId)),

  mustSee: (service, caller: Caller, visitId: string) => mustSee(service, caller, visitId),
});

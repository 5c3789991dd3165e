import type { DeskFilter } from '@cairn/contracts/list-filters.js';
import type { DeskVisitsQuery, VisitsQuery } from '@cairn/contracts/validation/http/visits.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { readAs } from '@cairn/platform/service/read-as.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { Kysely } from 'kysely';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { requireVisitAccess } from './visit-access.query.js';
import { type FirstTurn, countVisits } from './visit-list.query.js';
import { findVisit, findVisits, findVisitsInScope, findFixedVisit } from './visits.query.js';

const isStaff = ({ roles }: Caller): boolean => roles.some((role) => role !== 'validator');

const firstTurnOf = ({ roles }: Caller): FirstTurn =>
  roles.includes('scheduler') && !roles.includes('manager') ? 'dates' : 'decisions';

/** For staff the visits of all organizations with which they have no conflict of interest, for a validator the own. */
const readDesk = <T>(
  service: Service<ValidationTables>,
  caller: Caller,
  read: (db: Kysely<ValidationTables>) => Promise<T>,
): Promise<T> =>
  isStaff(caller) ? service.asStaff(caller.personId, read) : service.asValidator(caller.personId, read);

export const visitQueries = queriesOf(validation, 'visits', {
  ofAll: (service, caller: Caller, asked: DeskVisitsQuery) =>
    readDesk(service, caller, (db) => findVisitsInScope(db, asked, firstTurnOf(caller))),

  figures: (service, caller: Caller, asked: DeskFilter) => readDesk(service, caller, (db) => countVisits(db, asked)),

  ofOrganization: (service, caller: Caller, asked: VisitsQuery) =>
    service.inTenant(caller, ({ db }) => findVisits(db, caller.tenantId, asked)),

  one: (service, caller: Caller, visitId: string) =>
    readAs(service, caller, (db) => findVisit(db, caller.tenantId, visitId, caller.personId)),

  fixed: (service, caller: Caller, visitId: string) =>
    readAs(service, caller, (db) => findFixedVisit(db, caller.tenantId, visitId)),

  requireVisitAccess: (service, caller: Caller, visitId: string) => requireVisitAccess(service, caller, visitId),
});

import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { validation } from '../validation.service.js';
import { findConflicts, findOrganizationsByName } from './conflicts.query.js';

export const conflictQueries = queriesOf(validation, 'conflicts', {
  of: (service, caller: Caller, personId: string) => {
    const isStaff = caller.roles.some((role) => role !== 'validator');
    const read = isStaff ? service.asStaff.bind(service) : service.asValidator.bind(service);
    return read(caller.personId, (db) => findConflicts(db, personId));
  },

  organizationsNamed: (service, text: string) => service.inNoTenant((db) => findOrganizationsByName(db, text)),
});

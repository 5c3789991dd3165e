import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { validation } from '../validation.service.js';
import { findConflicts, findOrganizationsByName, holdsProgrammeRole } from './conflicts.query.js';

export const conflictQueries = queriesOf(validation, 'conflicts', {
  of: (service, caller: Caller, personId: string) => {
    const isStaff = caller.roles.some((role) => role !== 'validator');
    const read = isStaff ? service.asStaff.bind(service) : service.asValidator.bind(service);
    return read(caller.personId, async (db) => {
      const found = await findConflicts(db, personId);
      if (found.length === 0 && !(await holdsProgrammeRole(db, personId))) throw new NotFound('person-not-found');
      return found;
    });
  },

  organizationsNamed: (service, text: string) => service.inNoTenant((db) => findOrganizationsByName(db, text)),
});

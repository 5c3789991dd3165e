import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { validation } from '../validation.service.js';
import { findProfiles } from './profiles.query.js';

export const profileQueries = queriesOf(validation, 'validator-profiles', {
  all: (service, caller: Caller) => service.asStaff(caller.personId, (db) => findProfiles(db)),

  one: async (service, caller: Caller, personId: string) => {
    const isStaff = caller.roles.some((role) => role !== 'validator');
    const read = isStaff ? service.asStaff.bind(service) : service.asValidator.bind(service);
    return (await read(caller.personId, (db) => findProfiles(db, personId)))[0];
  },
});

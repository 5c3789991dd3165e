import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { organizations } from '../organizations.service.js';
import { membersOf } from './members.store.js';

export const memberQueries = queriesOf(organizations, 'members', {
  all: (service, caller: Caller) =>
    service.inTenant(caller, ({ db }) => membersOf(db, caller.tenantId, caller.roles.includes('admin'))),
});

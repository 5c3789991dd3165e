import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { notifications } from '../notifications.service.js';
import { inboxOf, writtenTo } from './inbox.query.js';

export const inboxQueries = queriesOf(notifications, 'inbox', {
  mine: async (service, { personId }: Caller) => {
    const rows = await service.asValidator(personId, (db) => writtenTo(db, personId));
    return service.inNoTenant((db) => inboxOf(db, personId, rows));
  },
});

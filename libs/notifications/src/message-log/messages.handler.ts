import type { MessagesQuery } from '@cairn/contracts/notifications/http/messages.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { notifications } from '../notifications.service.js';
import { loggedMessages } from './messages.query.js';

export const messageQueries = queriesOf(notifications, 'messages', {
  logged: (service, caller: Caller, asked: MessagesQuery) =>
    service.asStaff(caller.personId, (db) => loggedMessages(db, asked)),
});

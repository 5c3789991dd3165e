import { queriesOf } from '@cairn/platform/bus/queries.js';
import { notifications } from '../notifications.service.js';
import { caughtMails } from './mailbox.query.js';

export const mailboxQueries = queriesOf(notifications, 'mailbox', {
  caught: (service) => service.inNoTenant(caughtMails),
});

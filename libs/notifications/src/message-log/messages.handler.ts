import { queriesOf } from '@cairn/platform/bus/queries.js';
import { notifications } from '../notifications.service.js';
import { loggedMessages } from './messages.query.js';

export const messageQueries = queriesOf(notifications, 'messages', {
  logged: (service) => service.inProgramme(loggedMessages),
});

import { certificationStandingChanged } from '@cairn/contracts/certification/events/certification-standing-changed.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { certificationChangedMail } from '../templates/certification-changed.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailCertificationChange = reaction<NotificationsTables, typeof certificationStandingChanged>(
  'mail-admins-when-certification-changed',
  certificationStandingChanged,
  async (fact, tx) =>
    queueMessages(tx, fact, certificationChangedMail, all(await adminsOf(tx.db, fact.tenantId), 'admin')),
);

import { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { certificationGrantedMail } from '../templates/certification-granted.js';
import { all, queueMessages } from './queue-messages.store.js';

export const mailCertificate = reaction<NotificationsTables, typeof certificationGranted>(
  'mail-admins-when-certification-granted',
  certificationGranted,
  async (fact, tx) =>
    queueMessages(tx, fact, certificationGrantedMail, all(await adminsOf(tx.db, fact.tenantId), 'admin')),
);

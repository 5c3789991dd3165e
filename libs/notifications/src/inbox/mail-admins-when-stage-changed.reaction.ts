import { stageChangedRecipients } from '@cairn/contracts/notifications/stage-changed-mail.js';
import { stageChanged } from '@cairn/contracts/scoring/events/stage-changed.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { adminsOf } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { stageChangedMail } from '../templates/stage-changed.js';
import { all, queueMessages } from './queue-messages.store.js';

/** A first calculation that finds stage 0 changes nothing for anybody. */
export const mailStageChange = reaction<NotificationsTables, typeof stageChanged>(
  'mail-admins-when-stage-changed',
  stageChanged,
  async (fact, tx) => {
    const { from, to } = fact.data;
    if ((from ?? 0) === to) return;
    await queueMessages(tx, fact, stageChangedMail, all(await adminsOf(tx.db, fact.tenantId), stageChangedRecipients));
  },
);

import { revocationProposed } from '@cairn/contracts/certification/events/revocation-proposed.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { staffWith } from '../recipient/recipients.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { revocationProposedMail } from '../templates/certification-changed.js';
import { all, queueMessages } from './queue-messages.store.js';

/** Another manager confirms or dismisses it, so the one who proposed it is not mailed. */
export const mailRevocationProposal = reaction<NotificationsTables, typeof revocationProposed>(
  'mail-managers-when-revocation-proposed',
  revocationProposed,
  async (fact, tx) => {
    const managers = (await staffWith(tx.db, 'manager', fact.tenantId)).filter(
      (personId) => personId !== fact.data.proposedBy,
    );
    await queueMessages(tx, fact, revocationProposedMail, all(managers, 'manager'));
  },
);

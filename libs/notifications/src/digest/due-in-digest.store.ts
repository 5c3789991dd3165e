import type { DigestFrequency } from '@cairn/contracts/notifications/mail-timing.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { findReader } from '../recipient/recipients.query.js';
import { digestSlotAfter } from './digest-slot.js';
import { digestKey, sendDigest } from './send-digest.job.js';

/** Makes the digest due that sums up what the person is notified of now. */
export const dueInDigest = async (
  tx: Transaction<NotificationsTables>,
  personId: string,
  frequency: DigestFrequency,
): Promise<void> => {
  const reader = await findReader(tx.db, tx.scope.tenantId, personId);
  if (!reader) return;
  const { since, slot } = digestSlotAfter(tx.meta.at, frequency, reader.timeZone);
  await tx.due(sendDigest, digestKey({ frequency, personId, since, slot }), slot);
};

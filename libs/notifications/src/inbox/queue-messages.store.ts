import type { MailTiming } from '@cairn/contracts/notifications/mail-timing.js';
import type { Fact } from '@cairn/platform/feed/reaction.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Because } from '../message/message-events.js';
import { sendMessage } from '../delivery/send-message.job.js';
import { dueInDigest } from '../digest/due-in-digest.store.js';
import { message } from '../notifications.publications.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { timingsOn } from '../preference/mail-preferences.query.js';
import type { MailTemplate } from '../templates/mail-template.js';
import { topicOf } from '../templates/topic-of.js';

export type Recipient = { readonly personId: string; readonly because: Because };

export const all = (personIds: readonly string[], because: Because): Recipient[] =>
  personIds.map((personId) => ({ personId, because }));

/**
 * One message for each person, whose id follows from the fact, the person and the template; whoever is named twice gets
 * it for the first reason.
 */
export const queueMessages = async (
  tx: Transaction<NotificationsTables>,
  fact: Pick<Fact, 'id'> & { readonly data: unknown },
  template: Pick<MailTemplate, 'name'>,
  recipients: readonly Recipient[],
): Promise<void> => {
  const topic = topicOf(template.name);
  const timingFor: (personId: string) => MailTiming = topic
    ? await timingsOn(
        tx.db,
        topic,
        recipients.map(({ personId }) => personId),
      )
    : () => 'at-once';
  for (const { personId, because } of recipients) {
    const messageId = derivedId('message', fact.id, personId, template.name);
    const facts = fact.data as Readonly<Record<string, unknown>>;
    const known = await tx.load(message, messageId);
    if (known.version > 0) continue;
    const timing = timingFor(personId);
    await tx.execute(message, messageId, {
      type: 'QueueMessage',
      data: {
        messageId,
        template: template.name,
        personId,
        because,
        facts,
        ...(timing !== 'at-once' && { byMail: false }),
      },
    });
    if (timing === 'at-once') await tx.due(sendMessage, messageId, tx.meta.at);
    else if (timing !== 'never') await dueInDigest(tx, personId, timing);
  }
};

import { digestDue } from '@cairn/contracts/notifications/events/digest-due.v1.js';
import { type DigestFrequency, digestFrequency } from '@cairn/contracts/notifications/mail-timing.js';
import { instant, id } from '@cairn/contracts/values.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { z } from 'zod';
import { writtenTo } from '../bell/inbox.query.js';
import { sendMessage } from '../delivery/send-message.job.js';
import { message } from '../notifications.publications.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { preferencesOf } from '../preference/mail-preferences.query.js';
import { topicOf } from '../templates/topic-of.js';

type Digest = {
  readonly frequency: DigestFrequency;
  readonly personId: string;
  readonly since: string;
  readonly slot: string;
};

/** One row for each digest and organization: what comes a moment later is due in the next one and moves no row. */
export const digestKey = ({ frequency, personId, since, slot }: Digest): string =>
  [frequency, personId, since, slot].join(' ');

const parsed = z.tuple([digestFrequency, id, instant, instant]);

/**
 * Queues the digest of a person, over all organizations, of what has come since the one before and was not read. Each
 * organization makes it due; the first one queues it, under the person's own id in place of an organization's.
 */
export const sendDigest: Job<NotificationsTables> = {
  name: 'send-digest',
  run: async ({ key }, service) => {
    const [frequency, personId, since, slot] = parsed.parse(key.split(' '));
    const written = await service.asValidator(personId, (db) => writtenTo(db, personId));
    const { topics } = await service.inNoTenant((db) => preferencesOf(db, personId));
    const summedUp = new Set(topics.filter(({ timing }) => timing === frequency).map(({ topic }) => topic));
    const messageIds = written
      .filter(({ at, readAt, status, template }) => {
        const topic = topicOf(template);
        const [from, came, to] = [since, at, slot].map((one) => Date.parse(one)) as [number, number, number];
        return status === 'inbox-only' && !readAt && topic && summedUp.has(topic) && came > from && came <= to;
      })
      .map((one) => one.id);
    if (messageIds.length === 0) return;
    const messageId = derivedId('digest', personId, frequency, slot);
    await service.inTenant(systemScope(personId, service.clock, messageId), async (tx) => {
      if ((await tx.load(message, messageId)).version > 0) return;
      await tx.execute(message, messageId, {
        type: 'QueueMessage',
        data: {
          messageId,
          template: 'digest',
          personId,
          because: 'digest',
          facts: digestDue.schema.parse({ frequency, messageIds }),
        },
      });
      await tx.due(sendMessage, messageId, tx.meta.at);
    });
  },
};

import { publicEvents } from '@cairn/contracts/public-events.js';
import { memory, reactionTogether } from '@cairn/platform/feed/reaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { deliverWebhook } from './deliver-webhook.job.js';
import { webhooksListeningTo } from '../public-event/public-events.query.js';
import { keepPublicEvents } from '../public-event/public-events.store.js';

/**
 * What programs may read, from the beginning of each feed; only what the contract says of an event leaves. Webhooks of
 * the organization are due at once, those of the programme look for themselves.
 */
export const recordPublicEvents = memory<NotificationsTables>(
  'public-events',
  ['public_events'],
  publicEvents.map(({ contract, type }) =>
    reactionTogether<NotificationsTables, typeof contract>(`record-${type}`, contract, async (facts, tx) => {
      await keepPublicEvents(
        tx,
        type,
        facts.map((fact) => ({ ...fact, data: contract.schema.parse(fact.data) as object })),
      );
      for (const webhookId of await webhooksListeningTo(tx.db, tx.scope.tenantId, type))
        await tx.due(deliverWebhook, webhookId, tx.meta.at);
    }),
  ),
);

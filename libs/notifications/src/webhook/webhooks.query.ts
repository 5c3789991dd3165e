import type { Delivery, Webhook } from '@cairn/contracts/notifications/http/webhooks.js';
import type { Page, PageQuery } from '@cairn/contracts/page.js';
import { keysOf, readPage } from '@cairn/platform/paging/page.query.js';
import type { Kysely } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';

type Db = Kysely<NotificationsTables>;

/** Webhooks of the owner, the newest first. */
export const webhooksOf = (db: Db, ownerId: string): Promise<Webhook[]> =>
  db
    .selectFrom('webhooks')
    .innerJoin('webhook_progress as progress', (join) =>
      join.onRef('progress.tenant_id', '=', 'webhooks.tenant_id').onRef('progress.webhook_id', '=', 'webhooks.id'),
    )
    .select((select) => [
      'webhooks.id',
      'webhooks.url',
      'webhooks.types',
      'webhooks.description',
      'webhooks.paused',
      'progress.position',
      'progress.failures',
      'progress.next_try_at as nextTryAt',
      select
        .selectFrom('webhook_secrets as secret')
        .whereRef('secret.tenant_id', '=', 'webhooks.tenant_id')
        .whereRef('secret.webhook_id', '=', 'webhooks.id')
        .select(({ fn }) => fn.max('secret.until').as('until'))
        .as('formerSecretUntil'),
      'webhooks.created_at as createdAt',
    ])
    .where('webhooks.tenant_id', '=', ownerId)
    .orderBy('webhooks.created_at', 'desc')
    .orderBy('webhooks.id')
    .execute();

export const countWebhooks = async (db: Db, ownerId: string): Promise<number> =>
  Number(
    (
      await db
        .selectFrom('webhooks')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('tenant_id', '=', ownerId)
        .executeTakeFirstOrThrow()
    ).count,
  );

export const hasWebhook = async (db: Db, ownerId: string, webhookId: string): Promise<boolean> =>
  (await db
    .selectFrom('webhooks')
    .select('id')
    .where('tenant_id', '=', ownerId)
    .where('id', '=', webhookId)
    .executeTakeFirst()) !== undefined;

const orders = {
  at: [
    { by: 'at', type: 'timestamptz', descending: true },
    { by: 'id', type: 'uuid' },
  ],
} as const;

/** The log of one webhook, the latest first. */
export const deliveriesOf = (db: Db, ownerId: string, webhookId: string, asked: PageQuery): Promise<Page<Delivery>> =>
  readPage(
    db
      .selectFrom('webhook_deliveries')
      .select(['id', 'event_id as eventId', 'type', 'position', 'at', 'status', 'error', 'milliseconds'])
      .where('tenant_id', '=', ownerId)
      .where('webhook_id', '=', webhookId),
    'deliveries',
    keysOf(orders, 'at'),
    asked,
  );

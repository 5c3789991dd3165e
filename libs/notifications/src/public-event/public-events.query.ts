import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type Kysely, sql } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';
import type { KeptEvent } from './cloud-event-of.js';

type Db = Kysely<NotificationsTables>;

/**
 * Events of these types behind a position, in their order: those of the owner, or for the programme those that the scope
 * of the transaction may read.
 */
export const eventsBehind = async (
  db: Db,
  ownerId: string,
  position: string,
  types: readonly string[],
  limit: number,
): Promise<KeptEvent[]> => {
  if (types.length === 0) return [];
  const rows = await db
    .selectFrom('public_events')
    .select(['tenant_id as tenantId', 'event_id as eventId', 'position', 'type', 'data', 'at'])
    .$if(ownerId !== programmeTenant, (events) => events.where('tenant_id', '=', ownerId))
    .where('position', '>', position)
    .where('type', 'in', [...types])
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({ data, ...row }) => ({ ...row, data: JSON.parse(data) as KeptEvent['data'] }));
};

/** Where the feed ends now. */
export const endOfFeed = async (db: Db): Promise<string> =>
  (await db.selectFrom('public_event_count').select('last').executeTakeFirstOrThrow()).last;

/** Ids of the webhooks that are to hear of such an event now; one that fails is tried at its time. */
export const webhooksListeningTo = async (db: Db, tenantId: string, type: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('webhooks')
    .innerJoin('webhook_progress as progress', (join) =>
      join.onRef('progress.tenant_id', '=', 'webhooks.tenant_id').onRef('progress.webhook_id', '=', 'webhooks.id'),
    )
    .select('webhooks.id')
    .where('webhooks.tenant_id', '=', tenantId)
    .where('webhooks.paused', 'is', null)
    .where('progress.failures', '=', 0)
    .where(sql<boolean>`webhooks.types @> ${JSON.stringify([type])}::jsonb`)
    .execute();
  return rows.map(({ id }) => id);
};

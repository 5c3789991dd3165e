import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';
import type { WebhookEvent } from './webhook-events.js';

type Db = Kysely<NotificationsTables>;
type Row = NotificationsTables['webhooks'];

const idOf = (stream: string): string => stream.slice('webhook-'.length);

const set = async (
  db: Db,
  { tenantId, stream }: { readonly tenantId: string; readonly stream: string },
  values: Partial<Pick<Row, 'url' | 'description' | 'by_person' | 'paused'>> & { readonly types?: string },
): Promise<void> => {
  await db
    .updateTable('webhooks')
    .set(values)
    .where('tenant_id', '=', tenantId)
    .where('id', '=', idOf(stream))
    .execute();
};

export const webhooks: ServiceProjection<NotificationsTables, WebhookEvent> = {
  name: 'webhooks',
  tables: ['webhooks'],
  on: {
    WebhookCreated: async (db, { tenantId, meta, data: { webhookId, types, by, url, description } }) => {
      await db
        .insertInto('webhooks')
        .values({
          tenant_id: tenantId,
          id: webhookId,
          url,
          description,
          types: JSON.stringify(types),
          by_person: by,
          paused: null,
          created_at: meta.at,
        })
        .execute();
    },
    WebhookChanged: (db, event) => {
      const { types, by, url, description } = event.data;
      return set(db, event, { url, description, types: JSON.stringify(types), by_person: by });
    },
    WebhookPaused: (db, event) => set(db, event, { paused: event.data.reason }),
    WebhookResumed: (db, event) => set(db, event, { paused: null }),
    WebhookRemoved: async (db, { tenantId, stream }) => {
      await db.deleteFrom('webhooks').where('tenant_id', '=', tenantId).where('id', '=', idOf(stream)).execute();
    },
  },
};

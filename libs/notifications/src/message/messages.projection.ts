import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { type Kysely, sql } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';
import type { MessageEvent } from './message-events.js';

type Recorded = { readonly tenantId: string; readonly stream: string };

const idOf = ({ stream }: Recorded): string => stream.slice('message-'.length);

const row = (db: Kysely<NotificationsTables>, event: Recorded) =>
  db.updateTable('messages').where('tenant_id', '=', event.tenantId).where('id', '=', idOf(event));

/** The log of mails. Writing it sends nothing. */
export const messages: ServiceProjection<NotificationsTables, MessageEvent> = {
  name: 'messages',
  tables: ['messages'],
  on: {
    MessageQueued: async (db, { tenantId, meta, data }) => {
      await db
        .insertInto('messages')
        .values({
          tenant_id: tenantId,
          id: data.messageId,
          template: data.template,
          person_id: data.personId,
          because: data.because,
          facts: JSON.stringify(data.facts),
          status: data.byMail === false ? 'inbox-only' : 'due',
          attempts: 0,
          last_error: null,
          queued_at: meta.at,
          sent_at: null,
        })
        .execute();
    },
    SendingBegun: async (db, event) => {
      await row(db, event)
        .set({ status: 'sending', attempts: sql`attempts + 1` })
        .execute();
    },
    MessageSent: async (db, event) => {
      await row(db, event).set({ status: 'sent', last_error: null, sent_at: event.meta.at }).execute();
    },
    SendingFailed: async (db, event) => {
      await row(db, event)
        .set({ status: event.data.retryAt ? 'due' : 'failed', last_error: event.data.error })
        .execute();
    },
    SendingInterrupted: async (db, event) => {
      await row(db, event).set({ status: 'unknown', last_error: event.data.error }).execute();
    },
    ResendOrdered: async (db, event) => {
      await row(db, event).set({ status: 'due' }).execute();
    },
  },
};

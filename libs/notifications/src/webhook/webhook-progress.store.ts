import { randomUUID } from 'node:crypto';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import type { KeptEvent } from '../public-event/cloud-event-of.js';
import type { Attempt } from './attempt.js';

type Tx = Pick<Transaction<NotificationsTables>, 'db' | 'scope' | 'meta'>;

export type Progress = {
  readonly url: string;
  readonly types: readonly string[];
  readonly by: string;
  readonly position: string;
  readonly failures: number;
  readonly nextTryAt: string | null;
  readonly leasedUntil: string | null;
};

/** A webhook that is active, with how far it has come, locked until the transaction ends. */
export const lockProgress = ({ db, scope: { tenantId } }: Tx, webhookId: string): Promise<Progress | undefined> =>
  db
    .selectFrom('webhooks')
    .innerJoin('webhook_progress as progress', (join) =>
      join.onRef('progress.tenant_id', '=', 'webhooks.tenant_id').onRef('progress.webhook_id', '=', 'webhooks.id'),
    )
    .select([
      'webhooks.url',
      'webhooks.types',
      'webhooks.by_person as by',
      'progress.position',
      'progress.failures',
      'progress.next_try_at as nextTryAt',
      'progress.leased_until as leasedUntil',
    ])
    .where('webhooks.tenant_id', '=', tenantId)
    .where('webhooks.id', '=', webhookId)
    .where('webhooks.paused', 'is', null)
    .forUpdate('progress')
    .executeTakeFirst();

/** Begins, or begins anew, behind a place in the feed; whatever is under way then changes nothing. */
export const setPosition = async (
  { db, scope: { tenantId } }: Tx,
  webhookId: string,
  position: string,
): Promise<void> => {
  const anew = { position, failures: 0, next_try_at: null, leased_until: null };
  await db
    .insertInto('webhook_progress')
    .values({ tenant_id: tenantId, webhook_id: webhookId, ...anew })
    .onConflict((row) => row.columns(['tenant_id', 'webhook_id']).doUpdateSet(anew))
    .execute();
};

/** The failures of before count no longer. */
export const startOver = async ({ db, scope: { tenantId } }: Tx, webhookId: string): Promise<void> => {
  await db
    .updateTable('webhook_progress')
    .set({ failures: 0, next_try_at: null, leased_until: null })
    .where('tenant_id', '=', tenantId)
    .where('webhook_id', '=', webhookId)
    .execute();
};

/** What is under way then changes nothing. */
export const forgetProgress = async ({ db, scope: { tenantId } }: Tx, webhookId: string): Promise<void> => {
  await db
    .deleteFrom('webhook_progress')
    .where('tenant_id', '=', tenantId)
    .where('webhook_id', '=', webhookId)
    .execute();
};

export const lease = async ({ db, scope: { tenantId } }: Tx, webhookId: string, until: string): Promise<void> => {
  await db
    .updateTable('webhook_progress')
    .set({ leased_until: until })
    .where('tenant_id', '=', tenantId)
    .where('webhook_id', '=', webhookId)
    .execute();
};

/** False when the webhook was sent elsewhere in the feed, or leased to another process, in the meantime. */
export const endLease = async (
  { db, scope: { tenantId } }: Tx,
  webhookId: string,
  { from, until }: { readonly from: string; readonly until: string },
  outcome: { readonly position: string; readonly failures: number; readonly nextTryAt: string | null },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('webhook_progress')
    .set({
      position: outcome.position,
      failures: outcome.failures,
      next_try_at: outcome.nextTryAt,
      leased_until: null,
    })
    .where('tenant_id', '=', tenantId)
    .where('webhook_id', '=', webhookId)
    .where('position', '=', from)
    .where('leased_until', '=', until)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Writes a try into the log. */
export const noteDelivery = async (
  { db, scope: { tenantId }, meta }: Tx,
  webhookId: string,
  { eventId, type, position }: Pick<KeptEvent, 'eventId' | 'type' | 'position'>,
  { status, error, milliseconds }: Attempt,
): Promise<void> => {
  await db
    .insertInto('webhook_deliveries')
    .values({
      tenant_id: tenantId,
      id: randomUUID(),
      webhook_id: webhookId,
      event_id: eventId,
      type,
      position,
      at: meta.at,
      status,
      error,
      milliseconds,
    })
    .execute();
};

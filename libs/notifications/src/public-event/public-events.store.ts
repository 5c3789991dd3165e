import type { Fact } from '@cairn/platform/feed/reaction.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { sql } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';

/**
 * Keeps facts as events that programs may read. The row that counts is locked until the commit: a position is never
 * seen before a lower one.
 */
export const keepPublicEvents = async (
  { db, scope: { tenantId } }: Transaction<NotificationsTables>,
  type: string,
  facts: readonly Pick<Fact, 'id' | 'recordedAt' | 'data'>[],
): Promise<void> => {
  const { last } = await db
    .updateTable('public_event_count')
    .set({ last: sql<string>`last + ${facts.length}` })
    .returning('last')
    .executeTakeFirstOrThrow();
  const first = BigInt(last) - BigInt(facts.length) + 1n;
  await db
    .insertInto('public_events')
    .values(
      facts.map(({ id, recordedAt, data }, index) => ({
        tenant_id: tenantId,
        position: String(first + BigInt(index)),
        event_id: id,
        type,
        data: JSON.stringify(data),
        at: recordedAt,
      })),
    )
    .execute();
};

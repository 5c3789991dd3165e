import type { Kysely } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';

/** Notes that a person has read these; the first time counts. */
export const markRead = async (
  db: Kysely<NotificationsTables>,
  personId: string,
  messageIds: readonly string[],
  at: string,
): Promise<void> => {
  if (messageIds.length === 0) return;
  await db
    .insertInto('read_messages')
    .values(messageIds.map((message_id) => ({ person_id: personId, message_id, read_at: at })))
    .onConflict((row) => row.columns(['person_id', 'message_id']).doNothing())
    .execute();
};

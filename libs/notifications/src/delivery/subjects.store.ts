import type { Kysely } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';

/** Keeps the subject that a mail was written with, for the log. */
export const keepSubject = async (
  db: Kysely<NotificationsTables>,
  tenantId: string,
  id: string,
  subject: string,
): Promise<void> => {
  await db.updateTable('messages').set({ subject }).where('tenant_id', '=', tenantId).where('id', '=', id).execute();
};

import type { Kysely } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';

/** Keeps the subject that a mail was written with, for the log. */
export const keepSubject = async (
  db: Kysely<NotificationsTables>,
  tenantId: string,
  id: string,
  subject: string,
): Promise<void> => {
  await db
    .insertInto('mail_subjects')
    .values({ tenant_id: tenantId, message_id: id, subject })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'message_id']).doUpdateSet({ subject }))
    .execute();
};

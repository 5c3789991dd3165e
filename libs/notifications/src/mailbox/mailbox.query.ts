import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import type { Kysely } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';

const SHOWN = 200;

export const caughtMails = async (db: Kysely<NotificationsTables>): Promise<CaughtMail[]> =>
  (await db.selectFrom('caught_mails').select('mail').orderBy('position', 'desc').limit(SHOWN).execute()).map(
    ({ mail }) => mail,
  );

import type { MailPreferences } from '@cairn/contracts/notifications/http/inbox.js';
import type { MailTiming, QuietHours } from '@cairn/contracts/notifications/mail-timing.js';
import { type Topic, topic as topics } from '@cairn/contracts/notifications/topics.js';
import type { Kysely } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';
import { timingOf } from './mail-timing.js';

type Db = Kysely<NotificationsTables>;

/** When these people want mails on the topic. */
export const timingsOn = async (
  db: Db,
  topic: Topic,
  personIds: readonly string[],
): Promise<(personId: string) => MailTiming> => {
  if (personIds.length === 0) return () => 'at-once';
  const rows = await db
    .selectFrom('mail_preferences')
    .select(['person_id', 'mail', 'digest'])
    .where('topic', '=', topic)
    .where('person_id', 'in', [...personIds])
    .execute();
  const chosen = new Map(rows.map((row) => [row.person_id, timingOf(row)]));
  return (personId) => chosen.get(personId) ?? 'at-once';
};

export const quietHoursOf = async (db: Db, personId: string): Promise<QuietHours | null> =>
  (await db.selectFrom('quiet_hours').select(['from', 'until']).where('person_id', '=', personId).executeTakeFirst()) ??
  null;

export const preferencesOf = async (db: Db, personId: string): Promise<MailPreferences> => {
  const rows = await db
    .selectFrom('mail_preferences')
    .select(['topic', 'mail', 'digest'])
    .where('person_id', '=', personId)
    .execute();
  const chosen = new Map(rows.map((row) => [row.topic, timingOf(row)]));
  return {
    topics: topics.options.map((topic) => ({ topic, timing: chosen.get(topic) ?? 'at-once' })),
    quietHours: await quietHoursOf(db, personId),
  };
};

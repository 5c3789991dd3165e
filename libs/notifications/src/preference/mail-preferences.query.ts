import { type MailPreference } from '@cairn/contracts/notifications/http/inbox.js';
import { type Topic, topic as topics } from '@cairn/contracts/notifications/topics.js';
import type { Kysely } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';

type Db = Kysely<NotificationsTables>;

/** Of these people, who wants no mail on the topic. */
export const withoutMailOn = async (
  db: Db,
  topic: Topic,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('mail_preferences')
    .select('person_id')
    .where('topic', '=', topic)
    .where('mail', '=', false)
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
};

export const preferencesOf = async (db: Db, personId: string): Promise<MailPreference[]> => {
  const rows = await db
    .selectFrom('mail_preferences')
    .select(['topic', 'mail'])
    .where('person_id', '=', personId)
    .execute();
  const chosen = new Map(rows.map(({ topic, mail }) => [topic, mail]));
  return topics.options.map((topic) => ({ topic, mail: chosen.get(topic) ?? true }));
};

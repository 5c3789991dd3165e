import type { Inbox, Notification } from '@cairn/contracts/notifications/http/inbox.js';
import type { Kysely } from 'kysely';
import { findModelTitle } from '../model-version/model-titles.query.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { findReader, namesOf } from '../recipient/recipients.query.js';
import { type Links, letterOf, namedIn } from '../templates/letter.js';
import { inInbox, topicOf } from '../templates/topic-of.js';
import { languageFor } from '../texts/texts.js';

type Db = Kysely<NotificationsTables>;

const SHOWN = 200;

/** What was written to a person, in whatever organization; under the scope of that person. */
export const writtenTo = (db: Db, personId: string) =>
  db
    .selectFrom('messages as message')
    .leftJoin('read_messages as read', (join) =>
      join.onRef('read.person_id', '=', 'message.person_id').onRef('read.message_id', '=', 'message.id'),
    )
    .select([
      'message.id',
      'message.tenant_id as organizationId',
      'message.template',
      'message.because',
      'message.facts',
      'message.status',
      'message.queued_at as at',
      'read.read_at as readAt',
    ])
    .where('message.person_id', '=', personId)
    .where('message.template', 'in', [...inInbox])
    .orderBy('message.queued_at', 'desc')
    .orderBy('message.id')
    .limit(SHOWN)
    .execute();

type Written = Awaited<ReturnType<typeof writtenTo>>[number];

const noLinks = { publicUrl: '', invitationToken: () => '', passwordResetToken: () => '', mailStopToken: () => '' };

/** The same in the words of the reader. What no template can tell any more is left out. */
export const inboxOf = async (db: Db, personId: string, rows: readonly Written[]): Promise<Inbox> => {
  const nameOf = await namesOf(db, rows.flatMap(namesIn));
  const readers = new Map<string, Awaited<ReturnType<typeof findReader>>>();
  const items: Notification[] = [];
  for (const row of rows) {
    const { organizationId } = row;
    if (!readers.has(organizationId)) readers.set(organizationId, await findReader(db, organizationId, personId));
    const reader = readers.get(organizationId);
    if (!reader) continue;
    const modelTitle = await findModelTitle(db, row.facts, languageFor(reader.locale));
    const item = itemOf(row, { ...reader, modelTitle }, nameOf);
    if (item) items.push(item);
  }
  return { unread: items.filter(({ readAt }) => readAt === null).length, items };
};

const namesIn = (row: Written): readonly string[] => {
  try {
    return namedIn(row);
  } catch {
    return [];
  }
};

const itemOf = (
  row: Written,
  reader: Parameters<typeof letterOf>[1],
  nameOf: Links['nameOf'],
): Notification | undefined => {
  const topic = topicOf(row.template);
  if (!topic) return undefined;
  try {
    const { subject, reason, action } = letterOf(row, reader, { ...noLinks, nameOf });
    const { id, organizationId, template, at, readAt } = row;
    return { id, organizationId, template, topic, title: subject, path: action.url, why: reason, at, readAt };
  } catch {
    return undefined;
  }
};

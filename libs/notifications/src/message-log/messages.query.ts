import type { MessagesQuery, message } from '@cairn/contracts/notifications/http/messages.js';
import type { Page } from '@cairn/contracts/page.js';
import { patternsOf } from '@cairn/platform/paging/finds.query.js';
import { folded } from '@cairn/platform/paging/folded.js';
import { type Orders, type SortKey, all, keysOf, readPage } from '@cairn/platform/paging/page.query.js';
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { NotificationsTables } from '../notifications.tables.js';
import { findModelTitle } from '../model-version/model-titles.query.js';
import { namesOf } from '../recipient/recipients.query.js';
import { type Links, letterOf, namedIn } from '../templates/letter.js';

export type LoggedMessage = z.output<typeof message>;

const byId: readonly SortKey[] = [
  { by: 'message.tenant_id', type: 'uuid' },
  { by: 'message.id', type: 'uuid' },
];
const orders = {
  queuedAt: [{ by: 'message.queued_at', type: 'timestamptz' }, ...byId],
  status: [
    { by: 'message.status', type: 'text' },
    { by: 'message.queued_at', type: 'timestamptz', descending: true },
    ...byId,
  ],
  subject: [{ by: sql`coalesce(written.search, message.template)`, type: 'text' }, ...byId],
} satisfies Orders<'queuedAt' | 'status' | 'subject'>;

/** A page of what was sent or is to be sent; addresses as they are today, none for a person who is gone. */
export const loggedMessages = async (
  db: Kysely<NotificationsTables>,
  asked: MessagesQuery,
): Promise<Page<LoggedMessage>> => {
  const { items, ...page } = await readPage(
    db
      .selectFrom('messages as message')
      .leftJoin('mail_subjects as written', (join) =>
        join.onRef('written.tenant_id', '=', 'message.tenant_id').onRef('written.message_id', '=', 'message.id'),
      )
      .selectAll('message')
      .select('written.subject')
      .where(all(ofList(asked))),
    asked.sort,
    keysOf(orders, asked.sort),
    asked,
  );
  const reader = await readersOf(
    db,
    items.map(({ person_id }) => person_id),
  );
  const subjectOf = await subjectsOf(
    db,
    items.filter(({ subject }) => subject === null),
    (id) => reader(id).name,
  );
  return {
    ...page,
    items: items.map((row) => ({
      id: row.id,
      organizationId: row.tenant_id,
      template: row.template,
      to: reader(row.person_id).email,
      subject: row.subject ?? subjectOf(row),
      status: row.status,
      attempts: row.attempts,
      lastError: row.last_error,
      queuedAt: row.queued_at,
      sentAt: row.sent_at,
    })),
  };
};

const deliveries = {
  attention: ['unknown', 'failed'],
  waiting: ['due', 'sending'],
  sent: ['sent', 'inbox-only'],
} as const;

const ofList = ({ search, status, delivery, template, organizationId }: MessagesQuery): RawBuilder<boolean>[] => [
  ...(search
    ? [
        sql<boolean>`NOT EXISTS (SELECT FROM unnest(${patternsOf(search)}) AS pattern WHERE NOT (coalesce(written.search, '') || ' ' || replace(message.template, '-', ' ') LIKE pattern OR message.person_id IN (
          SELECT id FROM auth."user" WHERE ${sql.raw(folded(`name || ' ' || email`))} LIKE pattern)))`,
      ]
    : []),
  ...(status ? [sql<boolean>`message.status = ${status}`] : []),
  ...(delivery ? [sql<boolean>`message.status = ANY(${[...deliveries[delivery]]})`] : []),
  ...(template ? [sql<boolean>`message.template = ${template}`] : []),
  ...(organizationId ? [sql<boolean>`message.tenant_id = ${organizationId}`] : []),
];

type Reader = { readonly name: string; readonly email: string };
type Row = Selectable<NotificationsTables['messages']>;

const readersOf = async (db: Kysely<NotificationsTables>, ids: readonly string[]): Promise<(id: string) => Reader> => {
  const people =
    ids.length === 0
      ? []
      : await db
          .selectFrom('auth.user')
          .select(['id', 'name', 'email'])
          .where('id', 'in', [...new Set(ids)])
          .execute();
  const readers = new Map(people.map((one) => [one.id, one]));
  return (id) => readers.get(id) ?? { name: '', email: '' };
};

/** The subjects of mails that were not written yet, or before subjects were kept. */
const subjectsOf = async (
  db: Kysely<NotificationsTables>,
  rows: readonly Row[],
  readerOf: (id: string) => string,
): Promise<(row: Row) => string> => {
  if (rows.length === 0) return () => '';
  const nameOf = await namesOf(
    db,
    rows.flatMap((row) => written(() => namedIn(row), [])),
  );
  const organizations = await db
    .selectFrom('access.organizations')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(rows.map((row) => row.tenant_id))])
    .execute();
  const titles = new Map(
    await Promise.all(rows.map(async ({ id, facts }) => [id, await findModelTitle(db, facts, 'en')] as const)),
  );
  return (row) =>
    subjectOf(
      row,
      readerOf(row.person_id),
      organizations.find(({ id }) => id === row.tenant_id)?.name ?? '',
      titles.get(row.id) ?? '',
      nameOf,
    );
};

const noLinks = { publicUrl: '', invitationToken: () => '', passwordResetToken: () => '', mailStopToken: () => '' };

/** A message whose facts no template can tell any more is still in the log, under the name of its template. */
const written = <T>(write: () => T, otherwise: T): T => {
  try {
    return write();
  } catch {
    return otherwise;
  }
};

const subjectOf = (
  row: Parameters<typeof letterOf>[0],
  name: string,
  organizationName: string,
  modelTitle: string,
  nameOf: Links['nameOf'],
): string =>
  written(
    () =>
      letterOf(
        row,
        { name, locale: 'en', timeZone: 'UTC', organizationId: '', organizationName, modelTitle },
        { ...noLinks, nameOf },
      ).subject,
    row.template ?? '',
  );

/** The organization of a message; to be asked under the programme's scope. */
export const organizationOfMessage = async (db: Kysely<NotificationsTables>, id: string): Promise<string | undefined> =>
  (await db.selectFrom('messages').select('tenant_id').where('id', '=', id).executeTakeFirst())?.tenant_id;

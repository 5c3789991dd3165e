import type { message } from '@cairn/contracts/notifications/http/messages.js';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { NotificationsTables } from '../notifications.tables.js';
import { findModelTitle } from '../model-version/model-titles.query.js';
import { namesOf } from '../recipient/recipients.query.js';
import { type Links, letterOf, namedIn } from '../templates/letter.js';

export type LoggedMessage = z.output<typeof message>;

const SHOWN = 500;

/** Everything sent or to be sent, newest first; addresses as they are today, none for a person who is gone. */
export const loggedMessages = async (db: Kysely<NotificationsTables>): Promise<LoggedMessage[]> => {
  const rows = await db
    .selectFrom('messages as message')
    .leftJoin('auth.user as person', 'person.id', 'message.person_id')
    .leftJoin('access.organizations as organization', 'organization.id', 'message.tenant_id')
    .selectAll('message')
    .select(['person.name', 'person.email', 'organization.name as organizationName'])
    .orderBy('message.queued_at', 'desc')
    .orderBy('message.id')
    .limit(SHOWN)
    .execute();
  const nameOf = await namesOf(
    db,
    rows.flatMap((row) => written(() => namedIn(row), [])),
  );
  const titles = await Promise.all(rows.map(({ facts }) => findModelTitle(db, facts, 'en')));
  return rows.map(({ name, email, organizationName, ...row }, i) => ({
    id: row.id,
    organizationId: row.tenant_id,
    template: row.template,
    to: email ?? '',
    subject: subjectOf(row, name ?? '', organizationName ?? '', titles[i] ?? '', nameOf),
    status: row.status,
    attempts: row.attempts,
    lastError: row.last_error,
    queuedAt: row.queued_at,
    sentAt: row.sent_at,
  }));
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

import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import type { CalendarPerson } from '@cairn/platform/calendar/visit-calendar.calendar.js';
import { type Kysely, sql } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';
import type { Reader } from '../templates/letter.js';

type Db = Kysely<NotificationsTables>;

const ERASED = '@erased.invalid';

export const adminsOf = async (db: Db, organizationId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('access.memberships')
    .select('person_id')
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'admin')
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
};

/** Those with the role who have no conflict of interest with the organization. */
export const staffWith = async (db: Db, role: ProgrammeRole, organizationId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('access.programme_roles')
    .select('person_id')
    .where('role', '=', role)
    .where(sql<boolean>`${organizationId}::uuid not in (select access.conflicted_organizations(person_id))`)
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id }) => person_id);
};

/** Names and addresses as they are now; people who were erased are left out. */
export const addressesOf = (db: Db, personIds: readonly string[]): Promise<CalendarPerson[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('auth.user')
        .select(['name', 'email'])
        .where('id', 'in', [...personIds])
        .where('email', 'not like', `%${ERASED}`)
        .orderBy('email')
        .execute();

/** The name each person has now. */
export const namesOf = async (db: Db, personIds: readonly string[]): Promise<(personId: string) => string> => {
  if (personIds.length === 0) return () => '';
  const people = await db
    .selectFrom('auth.user')
    .select(['id', 'name'])
    .where('id', 'in', [...personIds])
    .execute();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
};

/** The recipient of a mail as of now; undefined when the person was erased. */
export const findReader = async (
  db: Db,
  organizationId: string,
  personId: string,
): Promise<(Omit<Reader, 'modelTitle'> & { readonly email: string }) | undefined> => {
  const person = await db
    .selectFrom('auth.user')
    .select(['name', 'email', 'locale', 'timeZone'])
    .where('id', '=', personId)
    .executeTakeFirst();
  const organization = await db
    .selectFrom('access.organizations')
    .select('name')
    .where('id', '=', organizationId)
    .executeTakeFirst();
  return person && !person.email.endsWith(ERASED)
    ? { ...person, organizationId, organizationName: organization?.name ?? '' }
    : undefined;
};

import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';

const ERASED = '@erased.invalid';

/** Names by id of those who are members of the organization now; who was erased has none. */
export const findColleagues = async (
  db: Kysely<SurveysTables>,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const people = [...new Set(ids)];
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('access.memberships as membership')
    .innerJoin('auth.user as person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name'])
    .where('membership.organization_id', '=', organizationId)
    .where('membership.person_id', 'in', people)
    .where('person.email', 'not like', `%${ERASED}`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Whether the person answers surveys of the organization now. */
export const mayAnswer = async (
  db: Kysely<SurveysTables>,
  organizationId: string,
  personId: string,
): Promise<boolean> => {
  const row = await db
    .selectFrom('access.memberships')
    .select('role')
    .where('organization_id', '=', organizationId)
    .where('person_id', '=', personId)
    .where('role', 'in', ['admin', 'contributor'])
    .executeTakeFirst();
  return row !== undefined;
};

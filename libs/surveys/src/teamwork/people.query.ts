import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names of people and API keys by id; none for unknown ones and for the system. */
export const findNames = async (
  db: Kysely<SurveysTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const people = [...new Set(ids)].filter((id) => UUID.test(id));
  if (people.length === 0) return new Map();
  const rows = await db
    .selectFrom('auth.user')
    .select(['id', 'name'])
    .where('id', 'in', people)
    .unionAll(db.selectFrom('auth.apikey').select(['id', 'name']).where('id', 'in', people))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

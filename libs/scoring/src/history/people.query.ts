import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names by id; none for unknown people and for the system. */
export const findNames = async (
  db: Kysely<ScoringTables>,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> => {
  const people = [...new Set(ids)].filter((id) => UUID.test(id));
  return people.length === 0
    ? []
    : db.selectFrom('auth.user').select(['id', 'name']).where('id', 'in', people).orderBy('id').execute();
};

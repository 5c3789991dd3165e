import { type Kysely, sql } from 'kysely';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names of people and API keys by id, in the order of ids; none for unknown ids and for the system. */
export const findNames = async <Tables>(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const actors = [...new Set(ids)].filter((id) => UUID.test(id));
  if (actors.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM auth."user" WHERE id = ANY(${actors})
    UNION ALL SELECT id, name FROM auth.apikey WHERE id = ANY(${actors})
    ORDER BY id`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { Actor } from './independence.js';
import { findNames } from './people.query.js';

type Db = Kysely<ValidationTables>;

/**
 * Those of the people who belong or ever belonged to the organization. Sign-in knows a present membership at once, the
 * memory of the feed a moment later and for good.
 */
export const findWhoBelonged = async (
  db: Db,
  organizationId: string,
  people: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ person: string }>`
    select person_id as person from people_who_belonged where tenant_id = ${organizationId} and person_id = any(${people as string[]})
    union select person_id from access.memberships where organization_id = ${organizationId} and person_id = any(${people as string[]})`.execute(
    db,
  );
  return new Set(rows.map(({ person }) => person));
};

export const findActor = async (db: Db, organizationId: string, personId: string): Promise<Actor> => ({
  belonged: (await findWhoBelonged(db, organizationId, [personId])).has(personId),
});

/** Those who belonged, by name. */
export const nameWhoBelonged = async (
  db: Db,
  organizationId: string,
  people: readonly string[],
): Promise<readonly { readonly personId: string; readonly name: string }[]> => {
  const belonged = [...(await findWhoBelonged(db, organizationId, people))].sort();
  const names = await findNames(db, belonged);
  return belonged.map((personId) => ({ personId, name: names.get(personId) ?? '' }));
};

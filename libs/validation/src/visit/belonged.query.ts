import { findNames } from '@cairn/platform/auth/names.query.js';
import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { Actor } from './independence.js';

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

/**
 * Those of the people with a conflict of interest with the organization that counts on the day, `2027-03-09`. An
 * override for a visit is the visit's own matter.
 */
export const findWhoIsConflicted = async (
  db: Db,
  organizationId: string,
  people: readonly string[],
  day: string,
): Promise<ReadonlySet<string>> => {
  if (people.length === 0) return new Set();
  const rows = await db
    .selectFrom('access.conflicts')
    .select('person_id')
    .distinct()
    .where('organization_id', '=', organizationId)
    .where('person_id', 'in', people)
    .where('counts_from', '<=', day)
    .where((where) => where.or([where('counts_until', 'is', null), where('counts_until', '>=', day)]))
    .execute();
  return new Set(rows.map((row) => row.person_id));
};

/** What keeps the actor of a transaction from its organization's visits. */
export const findActor = async (
  db: Db,
  organizationId: string,
  { actor, at }: { readonly actor: string; readonly at: string },
): Promise<Actor> => ({
  belonged: (await findWhoBelonged(db, organizationId, [actor])).has(actor),
  conflicted: (await findWhoIsConflicted(db, organizationId, [actor], at.slice(0, 10))).has(actor),
});

/** People by name, in a fixed order. */
export const nameAll = async (
  db: Db,
  people: ReadonlySet<string>,
): Promise<readonly { readonly personId: string; readonly name: string }[]> => {
  const sorted = [...people].sort();
  const names = await findNames(db, sorted);
  return sorted.map((personId) => ({ personId, name: names.get(personId) ?? '' }));
};

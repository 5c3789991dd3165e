import type { SecondFactorRule } from '@cairn/contracts/organizations/http/second-factor-rule.js';
import type { Kysely } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

type Db = Kysely<OrganizationsTables>;

/** Of an organization or the programme. */
export const secondFactorRuleOf = async (db: Db, ownerId: string): Promise<SecondFactorRule> => {
  const found = await db
    .selectFrom('access.second_factor_rules')
    .select(['grace_days', 'since'])
    .where('owner_id', '=', ownerId)
    .executeTakeFirst();
  return found
    ? { required: true, graceDays: found.grace_days, since: found.since }
    : { required: false, graceDays: 0, since: null };
};

/** The grace of a rule that stands counts from when it was made first, by the clock of the sessions. */
export const keepSecondFactorRule = async (db: Db, ownerId: string, graceDays: number): Promise<void> => {
  await db
    .insertInto('access.second_factor_rules')
    .values({ owner_id: ownerId, grace_days: graceDays })
    .onConflict((row) => row.column('owner_id').doUpdateSet({ grace_days: graceDays }))
    .execute();
};

export const endSecondFactorRule = async (db: Db, ownerId: string): Promise<void> => {
  await db.deleteFrom('access.second_factor_rules').where('owner_id', '=', ownerId).execute();
};

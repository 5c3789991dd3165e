import { randomInt } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import { ENTRIES } from './bitstring.gzip.js';
import type { StatusEntries } from './status-list.js';

type Db = Kysely<CertificationTables>;

/** A list takes half of what it has room for, so that a draw that is free is found at once. */
const TAKEN_AT_MOST = ENTRIES / 2;

const drawn = (): number => randomInt(ENTRIES);

/**
 * The entries of a number, drawn the first time its credential is asked for: one in each list, independent of each
 * other and of the order of issue, so that a list does not tell whose entries are whose.
 */
export const findStatusEntries = async (db: Db, number: string, draw: () => number = drawn): Promise<StatusEntries> => {
  for (;;) {
    const known = await db.selectFrom('status_entries').selectAll().where('number', '=', number).executeTakeFirst();
    if (known)
      return {
        revocation: { list: known.list, index: known.revocation_index },
        suspension: { list: known.list, index: known.suspension_index },
      };
    const { count } = await db
      .selectFrom('status_entries')
      .select((all) => all.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const list = Math.floor(Number(count) / TAKEN_AT_MOST) + 1;
    await db
      .insertInto('status_entries')
      .values({ number, list, revocation_index: draw(), suspension_index: draw() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};

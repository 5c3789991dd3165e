import { demoMail, demoPeople } from './demo-people.js';
import { SIMULATED_MAIL } from './simulated-mail.js';
import type { Pool } from '../database/pool.js';
import { serviceNames } from '../database/roles.js';

/**
 * What a database was created for; it never changes. `demo`: everything in it is invented, its people have a published
 * password and its clock moves. `simulation`: nothing but simulated programmes so far; the first start makes it one of
 * the others. `production`: everything else.
 */
export type Purpose = 'production' | 'demo' | 'simulation';

/** The database was created for another purpose than requested; the message is for the operator. */
export class WrongPurpose extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongPurpose';
  }
}

const marks = `
  CREATE SCHEMA IF NOT EXISTS cairn;
  CREATE TABLE IF NOT EXISTS cairn.database (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    purpose text NOT NULL CHECK (purpose IN ('production', 'demo', 'simulation')),
    made_at timestamptz NOT NULL DEFAULT now())`;

/**
 * Marks an unused database with the purpose it is asked for, and refuses a marked one that was made for another. Called
 * while no other process prepares the database, before anything else is written.
 *
 * @throws WrongPurpose
 */
export const settlePurpose = async (owner: Pool, asked: Purpose): Promise<void> => {
  await owner.query(marks);
  const marked = await purposeOf(owner);
  const made = marked ?? (await purposeByContent(owner));
  const settled = made === undefined || made === 'simulation' ? asked : made;
  refuseUnless(asked, settled);
  if (settled !== marked)
    await owner.query(
      'INSERT INTO cairn.database (purpose) VALUES ($1) ON CONFLICT (only_row) DO UPDATE SET purpose = excluded.purpose',
      [settled],
    );
  if (marked === undefined && settled === 'production') await lockOutDemoPeople(owner);
};

/** The purpose a database is marked with; undefined before it was prepared. */
export const purposeOf = async (owner: Pool): Promise<Purpose | undefined> => {
  const { rows } = await owner.query<{ exists: boolean }>(`SELECT to_regclass('cairn.database') IS NOT NULL AS exists`);
  if (!rows[0]?.exists) return undefined;
  return (await owner.query<{ purpose: Purpose }>('SELECT purpose FROM cairn.database')).rows[0]?.purpose;
};

/** @throws WrongPurpose unless the database was made for a demo */
export const requireDemo = async (owner: Pool): Promise<void> => refuseUnless('demo', await purposeOf(owner));

const refuseUnless = (asked: Purpose, made: Purpose | undefined): void => {
  if (asked === made || (asked === 'simulation' && made === 'demo')) return;
  if (asked === 'simulation')
    throw new WrongPurpose(
      'Programmes can be simulated in a demo or in a database of their own; this database holds a real programme.',
    );
  throw new WrongPurpose(
    asked === 'demo'
      ? 'CAIRN_DEMO is 1, but this database was not made for a demo. Leave CAIRN_DEMO out, or choose an empty database for the demo.'
      : 'This database was made for a demo: its people have a published password. Start it with CAIRN_DEMO=1, or choose an empty database for real work.',
  );
};

/**
 * For a database that was filled before purposes were marked; undefined for one that holds nothing. A demo brought its
 * people before anyone could register; in a real database that was once started as a demo, a real person came first.
 * Simulated people do not count: the dates they are given lie in the past.
 */
const purposeByContent = async (owner: Pool): Promise<Purpose | undefined> => {
  if (!(await isUsed(owner))) return undefined;
  const { rows } = await owner.query<{ email: string }>(
    `SELECT email FROM auth."user" ORDER BY email LIKE $1, "createdAt", email LIKE $2 LIMIT 1`,
    [`%${SIMULATED_MAIL}`, `%${demoMail}`],
  );
  const first = rows[0]?.email;
  if (first?.endsWith(SIMULATED_MAIL)) return 'simulation';
  return first?.endsWith(demoMail) ? 'demo' : 'production';
};

const isUsed = async (owner: Pool): Promise<boolean> => {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE (schemaname = ANY($1) AND tablename = 'events') OR (schemaname = 'auth' AND tablename = 'user')`,
    [[...serviceNames]],
  );
  if (tables.length === 0) return false;
  const { rows } = await owner.query<{ used: boolean }>(
    `SELECT ${tables.map(({ name }) => `EXISTS (SELECT FROM ${name})`).join(' OR ')} AS used`,
  );
  return rows[0]?.used === true;
};

/** What a demo of former versions left behind in a real database: accounts whose password everybody knows. */
const lockOutDemoPeople = async (owner: Pool): Promise<void> => {
  const { rows } = await owner.query<{ exists: boolean }>(
    `SELECT to_regclass('auth."user"') IS NOT NULL AND to_regclass('access.programme_roles') IS NOT NULL AS exists`,
  );
  if (!rows[0]?.exists) return;
  const theirs = `(SELECT id FROM auth."user" WHERE email = ANY($1))`;
  for (const statement of [
    `DELETE FROM access.programme_roles WHERE person_id IN ${theirs}`,
    `DELETE FROM auth.session WHERE "userId" IN ${theirs}`,
    `DELETE FROM auth.account WHERE "userId" IN ${theirs}`,
  ])
    await owner.query(statement, [demoPeople.map(({ email }) => email)]);
};

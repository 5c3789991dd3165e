import type { Queryable } from '../service/due-jobs.store.js';
import type { Pool } from '../database/pool.js';

/**
 * Identity of the database, the server and its timeline: a restored dump has another identifier of server or database,
 * and a server restored to a point in time has begun another timeline.
 */
const IDENTITY = `(SELECT concat_ws('/', (SELECT system_identifier FROM pg_control_system()),
  (SELECT oid FROM pg_database WHERE datname = current_database()), left(pg_walfile_name(pg_current_wal_lsn()), 8)))`;

const table = `
  CREATE SCHEMA IF NOT EXISTS cairn;
  CREATE TABLE IF NOT EXISTS cairn.identity (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    identity text NOT NULL,
    restored_at timestamptz,
    mail_held_since timestamptz,
    mail_held_because text);
  GRANT USAGE ON SCHEMA cairn TO cairn_service;
  GRANT SELECT ON cairn.identity TO cairn_service`;

export type MailHold = { readonly since: string; readonly because: string };

/**
 * Records which database this is. One that was copied or restored since then holds its mails from now on, since they
 * may have been sent already, and ends every session, since people may have signed out. Called while no other process
 * prepares the database.
 *
 * @returns whether the database was restored since it was last prepared
 */
export const settleIdentity = async (owner: Pool): Promise<boolean> => {
  await owner.query(table);
  await owner.query(`INSERT INTO cairn.identity (identity) SELECT ${IDENTITY} ON CONFLICT DO NOTHING`);
  const { rowCount } = await owner.query(
    `UPDATE cairn.identity SET identity = ${IDENTITY}, restored_at = now(), mail_held_since = coalesce(mail_held_since, now()),
       mail_held_because = 'the database was restored' WHERE identity <> ${IDENTITY}`,
  );
  if (rowCount === 0) return false;
  const { rows } = await owner.query<{ exists: boolean }>(`SELECT to_regclass('auth.session') IS NOT NULL AS exists`);
  if (rows[0]?.exists) await owner.query('DELETE FROM auth.session');
  return true;
};

/** Whether mails wait for a person: they are held, or the database was restored beneath a running process. */
export const isMailHeld = async (on: Queryable): Promise<boolean> => {
  const { rows } = await on.query(
    `SELECT mail_held_since IS NOT NULL OR identity <> ${IDENTITY} AS held FROM cairn.identity`,
  );
  return (rows[0] as { held: boolean } | undefined)?.held !== false;
};

/** Since when mails wait for a person, and why; undefined when they do not. */
export const mailHold = async (owner: Pool): Promise<MailHold | undefined> => {
  const { rows } = await owner.query<MailHold>(
    `SELECT mail_held_since AS since, mail_held_because AS because FROM cairn.identity WHERE mail_held_since IS NOT NULL`,
  );
  return rows[0];
};

/** Holds mails from now on: before a copy of the server's files is started, of which the database cannot know. */
export const holdMail = async (owner: Pool, because: string): Promise<void> => {
  await owner.query(table);
  await owner.query(
    `INSERT INTO cairn.identity (identity, mail_held_since, mail_held_because) SELECT ${IDENTITY}, now(), $1
     ON CONFLICT (only_row) DO UPDATE SET mail_held_since = now(), mail_held_because = excluded.mail_held_because`,
    [because],
  );
};

/** Releases mails again. */
export const releaseMail = async (owner: Pool): Promise<void> => {
  await owner.query('UPDATE cairn.identity SET mail_held_since = NULL, mail_held_because = NULL');
};

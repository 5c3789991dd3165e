import { join } from 'node:path';
import { systemClock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { createPool } from '../database/pool.js';
import {
  type Manifest,
  UnusableBackup,
  beginFolder,
  dumpIn,
  fingerprintOf,
  finishFolder,
  keepEvidence,
} from './backup-folder.js';
import { runPostgresProgram } from './postgres-program.js';

export const evidenceFolderOf = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'evidence');

/**
 * Backs up a running Cairn: the database as of one moment, and after it the files of evidence. A file is stored before
 * the database names it and stays for a day after it no longer does, so every file that the dump names is copied.
 *
 * @param from another address of the database, of a role that may read past row-level security
 * @throws UnusableBackup, ProgramFailed
 */
export const backUp = async (
  config: Config,
  folder: string,
  { product, from = config.databaseOwnerUrl }: { readonly product: string; readonly from?: string | undefined },
): Promise<Manifest> => {
  const postgres = await versionIfReadable(from);
  await beginFolder(folder);
  const at = systemClock.now();
  await runPostgresProgram('pg_dump', from, ['--format=custom', `--file=${dumpIn(folder)}`]);
  const files = config.s3Url ? 0 : await keepEvidence(evidenceFolderOf(config), folder);
  const evidence = { keptIn: config.s3Url ? ('bucket' as const) : ('folder' as const), files };
  return finishFolder(folder, { at, product, postgres, secret: fingerprintOf(config.secret), evidence });
};

/** A role that policies hold for would be given a part of the rows. */
const versionIfReadable = async (url: string): Promise<string> => {
  const pool = createPool(url, 1, 'cairn backup');
  try {
    const { rows } = await pool.query<{ version: string; role: string; reads: boolean }>(
      `SELECT current_setting('server_version') AS version, rolname AS role, rolsuper OR rolbypassrls AS reads FROM pg_roles WHERE rolname = current_user`,
    );
    if (!rows[0]?.reads)
      throw new UnusableBackup(
        `The role ${rows[0]?.role} does not see all rows: name one that is a superuser or has BYPASSRLS and pg_read_all_data.`,
      );
    return rows[0].version;
  } finally {
    await pool.end();
  }
};

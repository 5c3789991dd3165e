import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

export type FreshDatabase = {
  /** Connection string of the superuser that owns the database. */
  readonly url: string;
  /** Ends every connection to the database and removes it. */
  drop(): Promise<void>;
};

export type Template = {
  /** Kebab-case, at most 30 characters. A template is filled anew after any source file of a lib changed. */
  readonly name: string;
  /** Fills the template; called once per PostgreSQL, whoever comes first. */
  readonly fill: (url: string) => Promise<void>;
};

const repository = join(__dirname, '../..');
const launcher = join(repository, 'infra/local/shared-postgres.mjs');
const hoursKept = 2;

const epochSeconds = (): number => Math.floor(Date.now() / 1000);

const withDatabase = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
};

const onServer = async <T>(serverUrl: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Old templates, and databases of runs that were killed, stay behind on the server that outlives them. */
const dropForgotten = (serverUrl: string): Promise<void> =>
  onServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string; datistemplate: boolean }>(
      `select datname, datistemplate from pg_database where datname ~ '^(fresh|template)_[0-9]+_' and split_part(datname, '_', 2)::bigint < $1
       and not exists (select from pg_stat_activity activity where activity.datname = pg_database.datname)`,
      [epochSeconds() - hoursKept * 3600],
    );
    for (const { datname, datistemplate } of rows) {
      if (datistemplate) await client.query(`alter database "${datname}" is_template false`).catch(() => undefined);
      await client.query(`drop database if exists "${datname}"`).catch(() => undefined);
    }
  });

const sourcesOfLibs = (): string => {
  const hash = createHash('sha256');
  for (const lib of readdirSync(join(repository, 'libs')).sort()) {
    const folder = join(repository, 'libs', lib, 'src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => !file.includes('spec.') && /\.\w+$/.test(file),
    );
    for (const file of files.sort())
      hash.update(`${lib}/${file} ${statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 12);
};

const startShared = async (): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [launcher], { encoding: 'utf8' });
  const url = stdout.trim();
  await dropForgotten(url);
  return url;
};

let server: Promise<string> | undefined;

/**
 * Connection string of the superuser on the PostgreSQL for specs: TEST_DATABASE_URL where `npm test` sets it, else a
 * throwaway server of this user which is started when needed and stays up from run to run.
 */
const testServer = (): Promise<string> =>
  (server ??= process.env['TEST_DATABASE_URL'] ? Promise.resolve(process.env['TEST_DATABASE_URL']) : startShared());

const ensureTemplate = async (client: Client, serverUrl: string, { name, fill }: Template): Promise<string> => {
  const ending = `_${name.replaceAll('-', '_')}_${sourcesOfLibs()}`;
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [ending]);
  try {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datistemplate and datname ~ '^template_[0-9]+_' and right(datname, $2) = $1 order by datname desc`,
      [ending, ending.length],
    );
    if (rows[0]) return rows[0].datname;
    const database = `template_${epochSeconds()}${ending}`;
    await client.query(`drop database if exists "${database}" with (force)`);
    await client.query(`create database "${database}" template template0`);
    await fill(withDatabase(serverUrl, database));
    await client.query(`alter database "${database}" with is_template true allow_connections false`);
    return database;
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [ending]);
  }
};

/**
 * A database of its own for one spec file: empty, or a copy of a template that is filled once. Roles are shared by the
 * whole server, databases are not.
 */
export const freshDatabase = async (template?: Template): Promise<FreshDatabase> => {
  const serverUrl = await testServer();
  const database = `fresh_${epochSeconds()}_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, async (client) => {
    const source = template ? await ensureTemplate(client, serverUrl, template) : 'template0';
    await client.query(`create database "${database}" template "${source}"`);
  });
  return {
    url: withDatabase(serverUrl, database),
    drop: () =>
      onServer(
        serverUrl,
        async (client) => void (await client.query(`drop database if exists "${database}" with (force)`)),
      ),
  };
};

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Failure, codeOf, knownReason } from './failure.mjs';
import { freePort } from './free-port.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { postgresUser } from './postgres-user.mjs';
import { endProcess, isAlive, isPostgresOf } from './processes.mjs';

/**
 * @typedef {import('./postgres-user.mjs').User} User
 * @typedef {{ code?: number | null, signal?: NodeJS.Signals | null, error?: Error }} Ended
 */

/**
 * `url` is the connection string of the superuser; `exited` settles when the server ends for whatever reason.
 *
 * @typedef {{
 *   readonly port: number,
 *   readonly pid: number,
 *   readonly exited: Promise<Ended>,
 *   url(database?: string): string,
 *   stop(): Promise<void>,
 * }} RunningPostgres
 */

const superuser = 'cairn_owner';
/** @type {import('./processes.mjs').Ending} */
const fastStop = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  logging_collector: 'off',
  max_wal_size: '1GB',
  password_encryption: 'scram-sha-256',
};

/** Known since PostgreSQL 17. */
const builtinLocale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** For specs, several of which run whole deployments at the same time. */
const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'on',
  max_connections: '800',
};

/**
 * A user who is lent by root may not pass through private parent folders. Standing inside the data folder it need not:
 * on Linux /proc/self/cwd leads there directly, and PostgreSQL never leaves its data folder; an opened file is reached
 * likewise.
 */
const dataPath = (/** @type {string} */ dataDir, /** @type {User | undefined} */ user) =>
  user && process.platform === 'linux' ? '/proc/self/cwd' : dataDir;

const environment = () => {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|npm_)/i.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
};

const makeFolder = (/** @type {string} */ folder, /** @type {User | undefined} */ user) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
};

const readOrMakePassword = (/** @type {string} */ file) => {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  const password = randomBytes(24).toString('base64url');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, password, { mode: 0o600 });
  return password;
};

const initialise = (
  /** @type {string} */ binaries,
  /** @type {string} */ dataDir,
  /** @type {User | undefined} */ user,
  /** @type {string} */ password,
  /** @type {string[]} */ locale,
) => {
  const unfinished = `${dataDir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  makeFolder(unfinished, user);
  const passwordFile = `${unfinished}-password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const opened = openSync(passwordFile, 'r');
  try {
    const result = spawnSync(
      join(binaries, 'bin', 'initdb'),
      [
        '-D',
        dataPath(unfinished, user),
        '-U',
        superuser,
        '-E',
        'UTF8',
        '--locale=C',
        ...locale,
        '-A',
        'scram-sha-256',
        `--pwfile=${user && process.platform === 'linux' ? '/proc/self/fd/3' : passwordFile}`,
        '--no-instructions',
        '--no-sync',
      ],
      { cwd: unfinished, ...user, env: environment(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', opened] },
    );
    if (result.error) throw result.error;
    if (result.status !== 0)
      throw new Failure(knownReason(result.stderr) ?? 'PostgreSQL could not make its data folder.', result.stderr);
    renameSync(unfinished, dataDir);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    closeSync(opened);
    rmSync(passwordFile, { force: true });
  }
};

/** Ends a server which an earlier start left behind, and forgets a note of one that is no more. */
export const stopLeftOver = async (/** @type {string} */ dataDir) => {
  const note = join(dataDir, 'postmaster.pid');
  if (!existsSync(note)) return;
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
  if (pid > 0 && isAlive(pid) && isPostgresOf(pid, dataDir)) await endProcess(pid, fastStop);
  rmSync(note, { force: true });
};

const connects = async (/** @type {string} */ url) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (codeOf(error) === '28P01')
      throw new Failure(
        'The password stored next to the embedded PostgreSQL is not its password: put the password file back, or move the data folder away to start over.',
      );
    return false;
  }
};

/** @param {{ binaries: string, dataDir: string, user: User | undefined, port: number, durable: boolean, log: string, more: Readonly<Record<string, string>> }} options */
const launch = async ({ binaries, dataDir, user, port, durable, log, more }) => {
  const all = { ...settings, ...(durable ? {} : throwaway), ...more, port: String(port) };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openSync(log, 'a', 0o600);
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', dataPath(dataDir, user), ...options], {
    cwd: dataDir,
    ...user,
    env: environment(),
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  /** @type {Promise<Ended>} */
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', (error) => resolve({ error }));
  });
  return { child, exited };
};

const waitUntilReady = async (/** @type {string} */ url, /** @type {Promise<Ended>} */ exited) => {
  /** @type {Ended | undefined} */
  let ended;
  void exited.then((how) => (ended = how));
  for (const end = Date.now() + 120_000; Date.now() < end; await pause(25)) {
    if (ended) return false;
    if (await connects(url)) return true;
  }
  return false;
};

const tail = (/** @type {string} */ file) =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-15).join('\n') : '';

/**
 * Starts PostgreSQL on the loopback address and a free port; makes the data folder the first time. `dataDir` is
 * absolute; `passwordFile` and `log` default to names next to it; `durable: false` trades safety for speed; `installed`
 * is the folder of another PostgreSQL's bin, in place of the embedded one; `more` is further settings of the server.
 *
 * @param {{ dataDir: string, passwordFile?: string, log?: string, durable?: boolean, installed?: string, more?:
 *   Readonly<Record<string, string>>, }} options
 * @returns {Promise<RunningPostgres>}
 * @throws Failure with a sentence when it does not start
 */
export const startPostgres = async (options) => {
  const { dataDir, durable = true, installed, more = {} } = options;
  const { passwordFile = `${dataDir}-password`, log = `${dataDir}.log` } = options;
  const user = postgresUser(dataDir);
  const binaries = installed ?? postgresBinaries(user);
  mkdirSync(dirname(dataDir), { recursive: true });
  const password = readOrMakePassword(passwordFile);
  writeFileSync(log, '', { mode: 0o600 });
  if (!existsSync(join(dataDir, 'PG_VERSION')))
    initialise(binaries, dataDir, user, password, installed ? [] : builtinLocale);
  await stopLeftOver(dataDir);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const url = (database = 'postgres') => `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
    const { child, exited } = await launch({ binaries, dataDir, user, port, durable, log, more });
    const { pid } = child;
    if (pid && (await waitUntilReady(url(), exited))) {
      child.unref();
      const stop = async () => {
        // A child without a reference keeps nobody waiting: the program would end before it learns of the exit.
        child.ref();
        await endProcess(pid, fastStop);
        await exited;
      };
      return { port, pid, url, exited, stop };
    }
    if (pid)
      await endProcess(pid, [
        ['SIGQUIT', 3_000],
        ['SIGKILL', 3_000],
      ]);
    const said = tail(log);
    const passing = /still in use|could not bind|Address already in use|lock file/i.test(said);
    if (!passing || attempt === 20)
      throw new Failure(knownReason(said) ?? 'The embedded PostgreSQL did not start.', said);
    await pause(250);
  }
};

/** Makes the database unless it is there. */
export const ensureDatabase = async (/** @type {RunningPostgres} */ server, /** @type {string} */ name) => {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
};

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pendingBuild } from './build.mjs';
import { Failure, endWith } from './failure.mjs';
import { keepFolder, makeKeepFolder, readOrMakeSecret } from './data-folder.mjs';
import { root } from './root.mjs';
import { whatRuns } from './running-note.mjs';

const args = process.argv.slice(2);
const offline = new Set([
  'evaluate',
  'path',
  'models',
  'check-model',
  'bundle-model',
  'help',
  '--help',
  '-h',
  '--version',
  undefined,
]);
const main = join(root, 'dist', 'programs', 'cli', 'main.cjs');
/** @type {import('./postgres.mjs').RunningPostgres | undefined} */
let server;

/**
 * Commands that read the database use the one that runs; when none does, the embedded one is started for as long as
 * they take.
 */
const databaseUrl = async () => {
  const given = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL || whatRuns()?.databaseUrl;
  if (given) return given;
  if (!existsSync(join(keepFolder, 'postgres', 'PG_VERSION')))
    throw new Failure('There is no database yet: run npm start once, or set DATABASE_URL.');
  const { startPostgres, ensureDatabase } = await import('./postgres.mjs');
  server = await startPostgres({ dataDir: join(keepFolder, 'postgres') });
  await ensureDatabase(server, 'cairn');
  return server.url('cairn');
};

const environment = async () => {
  if (offline.has(args[0]) || args.includes('--help')) return process.env;
  makeKeepFolder();
  return {
    ...process.env,
    DATABASE_OWNER_URL: await databaseUrl(),
    CAIRN_DATA_DIR: keepFolder,
    CAIRN_SECRET: process.env.CAIRN_SECRET || readOrMakeSecret(),
  };
};

/** @returns {Promise<number>} the exit code */
const run = (/** @type {NodeJS.ProcessEnv} */ env) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-semi-space-size=64', main, ...args], {
      cwd: process.env.INIT_CWD || process.cwd(),
      env,
      stdio: 'inherit',
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 130));
  });

try {
  const build = pendingBuild('cli');
  if (build) {
    process.stderr.write('Building the command line …\n');
    await build();
  }
  try {
    process.exitCode = await run(await environment());
  } finally {
    await server?.stop();
  }
} catch (error) {
  endWith(error);
}

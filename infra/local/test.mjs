import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { pendingBuild } from './build.mjs';
import { endWith } from './failure.mjs';
import { startPostgres } from './postgres.mjs';
import { endProcess } from './processes.mjs';
import { seconds, step } from './progress.mjs';
import { startRedis } from './redis.mjs';
import { root } from './root.mjs';
import { onStopSignal } from './stop-signals.mjs';
import { makeTestFolder } from './test-folder.mjs';
import { summaryOf } from './test-summary.mjs';

const begun = performance.now();
const asked = process.argv.slice(2);
const paths = asked.filter((one) => !one.startsWith('-'));
const needsBuild = paths.length === 0 || paths.some((path) => !/^(\.\/)?libs\//.test(path));
const notForTests =
  /^(DATABASE_URL|DATABASE_OWNER_URL|REDIS_URL|SMTP_URL|S3_URL|QUEUE_BACKEND|PORT|CAIRN_(?!CI$).*|PG.*)$/;
const building = new AbortController();
/** @type {import('./test-folder.mjs').TestFolder | undefined} */
let folder;
/** @type {import('node:child_process').ChildProcess | undefined} */
let jest;
let stopping = false;

const projects = () =>
  ['libs', 'apps', 'test'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => join(root, group, name))
      .filter((project) => existsSync(join(project, 'jest.config.cjs'))),
  );

/** A journey alone keeps 1.4 cores busy: more than two on two cores wait for each other, and ask in vain meanwhile. */
const workers = 2;

/** What has not ended after so long never will. */
const timeout = 40 * 60_000;

const runJest = (/** @type {NodeJS.ProcessEnv} */ env, /** @type {string} */ report) =>
  new Promise((resolve, reject) => {
    const args = [
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--projects',
      ...projects(),
      `--maxWorkers=${workers}`,
      '--passWithNoTests',
      '--testSequencer',
      join(root, 'infra', 'local', 'longest-first.cjs'),
      `--testTimeout=${timeout}`,
      '--json',
      `--outputFile=${report}`,
      '--cacheDirectory',
      join(root, 'node_modules', '.cache', 'jest'),
      '--reporters=default',
      ...asked.filter((one) => one.startsWith('-')),
      ...(paths.length > 0 ? ['--testPathPatterns', ...paths] : []),
    ];
    jest = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    jest.once('error', reject);
    jest.once('close', (code, signal) => resolve(code ?? signal));
  });

const prepare = async () => {
  const build = needsBuild && pendingBuild('all');
  if (build) await step('Building', () => build(building.signal));
  const { path } = (folder = await makeTestFolder());
  const given = process.env.TEST_DATABASE_URL;
  const database =
    given ||
    (await step('Starting PostgreSQL', () => startPostgres({ dataDir: join(path, 'postgres'), durable: false }))).url();
  const redis = process.env.TEST_REDIS_URL || (await startRedis(join(path, 'redis')))?.url;
  const browser = needsBuild
    ? await step('Looking for a browser', async () => findBrowser())
    : process.env.CHROMIUM_PATH;
  const found = {
    TEST_DATABASE_URL: database,
    ...(redis && { TEST_REDIS_URL: redis }),
    ...(browser && { CHROMIUM_PATH: browser }),
  };
  return { path, found };
};

/** @typedef {{ TEST_DATABASE_URL: string, TEST_REDIS_URL?: string, CHROMIUM_PATH?: string | undefined }} Found */

const warnings = (/** @type {Found} */ found) => [
  ...(found.TEST_REDIS_URL
    ? []
    : ['! SKIPPED: everything that needs Redis. No redis-server or valkey-server is on PATH.']),
  ...(found.CHROMIUM_PATH || !needsBuild
    ? []
    : [
        '! SKIPPED: the browser journeys. No Chromium is on PATH and the one in the registry package does not start here.',
      ]),
];

const clean = async () => {
  building.abort();
  if (jest?.pid && jest.exitCode === null)
    await endProcess(jest.pid, [
      ['SIGTERM', 5_000],
      ['SIGKILL', 5_000],
    ]);
  await folder?.remove();
};

const run = async () => {
  const { path, found } = await prepare();
  if (stopping) return;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !notForTests.test(name)));
  const env = { ...inherited, ...found, NODE_ENV: 'test', TMPDIR: join(path, 'tmp') };
  const report = join(path, 'report.json');
  const endedWell = (await runJest(env, report)) === 0;
  if (stopping) return;
  const summary = existsSync(report) ? summaryOf(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  await folder?.remove();
  const lines = [
    ...(summary?.failures ?? ['Jest ended before it could report.']),
    ...warnings(found),
    `Took ${seconds(performance.now() - begun)}.`,
    summary?.line ?? '0 passed, 1 failed',
  ];
  process.stdout.write(`\n${lines.join('\n')}\n`);
  const incomplete = process.env.CAIRN_CI === '1' && ((summary?.skipped ?? 0) > 0 || warnings(found).length > 0);
  if (incomplete) process.stderr.write('Nothing may be skipped here.\n');
  process.exit(endedWell && summary?.failed === 0 && !incomplete ? 0 : 1);
};

let running = Promise.resolve();

onStopSignal(async () => {
  stopping = true;
  building.abort();
  if (!jest) await running.catch(() => {});
  await clean().catch(endWith);
  process.exit(130);
});

running = run();
running.catch(async (error) => {
  if (stopping) return;
  await clean().catch(() => {});
  endWith(error);
});

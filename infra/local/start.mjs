import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startApplication } from './application.mjs';
import { pendingBuild } from './build.mjs';
import { Failure, endWith, knownReason } from './failure.mjs';
import { isPortFree } from './free-port.mjs';
import { keepFolder, makeKeepFolder, readOrMakeSecret } from './data-folder.mjs';
import { ensureDatabase, startPostgres } from './postgres.mjs';
import { endProcess } from './processes.mjs';
import { seconds, step } from './progress.mjs';
import { root } from './root.mjs';
import { addToNote, leavePlace, noteApp, takePlace } from './running-note.mjs';
import { onStopSignal } from './stop-signals.mjs';

const begun = performance.now();
const logFile = join(keepFolder, 'cairn.log');
/** @type {import('./postgres.mjs').RunningPostgres | undefined} */
let server;
/** @type {ReturnType<typeof startApplication> | undefined} */
let app;
let stopping = false;
let running = Promise.resolve();
const building = new AbortController();

const wantedPort = () => {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Failure(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  return port;
};

const stopAll = async () => {
  stopping = true;
  building.abort();
  if (!app) await running.catch(() => {});
  if (app?.pid)
    await endProcess(app.pid, [
      ['SIGTERM', 25_000],
      ['SIGKILL', 5_000],
    ]);
  await server?.stop();
  leavePlace();
};

const startDatabase = async () => {
  if (process.env.DATABASE_URL) return process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  server = await step(
    `Starting PostgreSQL, data in ${relative(process.cwd(), keepFolder) || '.'}/postgres`,
    async () => {
      const started = await startPostgres({ dataDir: join(keepFolder, 'postgres') });
      await ensureDatabase(started, 'cairn').catch(async (error) => {
        await started.stop();
        throw error;
      });
      return started;
    },
  );
  return server.url('cairn');
};

const environment = (/** @type {number} */ port, /** @type {string} */ ownerUrl) => ({
  ...process.env,
  NODE_ENV: process.env.NODE_ENV || 'production',
  PORT: String(port),
  DATABASE_OWNER_URL: ownerUrl,
  CAIRN_DEMO: process.env.CAIRN_DEMO || (process.env.DATABASE_URL ? '0' : '1'),
  CAIRN_DATA_DIR: keepFolder,
  CAIRN_SECRET: process.env.CAIRN_SECRET || readOrMakeSecret(),
  ...(server && { CAIRN_POSTGRES_PID: String(server.pid) }),
});

const isReady = async (/** @type {number} */ port) => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

const tellWhenReady = async (/** @type {number} */ port) => {
  for (const end = Date.now() + 120_000; !stopping; await pause(50)) {
    if (await isReady(port))
      return process.stdout.write(
        `  ✓ Ready after ${seconds(performance.now() - begun)}: http://localhost:${port} (Ctrl-C stops it)\n`,
      );
    if (Date.now() > end) return process.stdout.write(`  ! Not ready after two minutes; see ${logFile}\n`);
  }
};

const whyItEnded = async (/** @type {number} */ port, /** @type {ReturnType<typeof startApplication>} */ app) => {
  const ended = await Promise.race([
    app.exited.then(({ code, signal, lastWords }) => ({ who: 'Cairn', code, signal, lastWords })),
    ...(server
      ? [server.exited.then(({ code, signal }) => ({ who: 'The embedded PostgreSQL', code, signal, lastWords: '' }))]
      : []),
  ]);
  if (/EADDRINUSE/.test(ended.lastWords))
    return new Failure(`Port ${port} is taken: stop what listens there, or choose another with PORT=3001 npm start.`);
  const how = ended.signal ? `signal ${ended.signal}` : `exit code ${ended.code}`;
  return new Failure(
    knownReason(ended.lastWords) ??
      `${ended.who} stopped by itself (${how}); its last words are in ${join(keepFolder, ended.who === 'Cairn' ? 'cairn.log' : 'postgres.log')}.`,
  );
};

const run = async () => {
  const port = wantedPort();
  makeKeepFolder();
  await takePlace(port);
  if (!(await isPortFree(port)))
    throw new Failure(`Port ${port} is taken: stop what listens there, or choose another with PORT=3001 npm start.`);
  const build = pendingBuild('start');
  if (build) await step('Building', () => build(building.signal));
  if (stopping) return;
  const ownerUrl = await startDatabase();
  addToNote({ databaseUrl: ownerUrl });
  if (stopping) return;
  const main = join(root, 'dist', 'programs', 'standalone', 'main.cjs');
  if (!existsSync(main)) throw new Failure('The build left no program at dist/programs/standalone/main.cjs.');
  app = startApplication({ main, env: environment(port, ownerUrl), logFile });
  if (app.pid) noteApp(app.pid);
  void tellWhenReady(port);
  const reason = await whyItEnded(port, app);
  if (!stopping) throw reason;
};

onStopSignal(
  async () => {
    stopping = true;
    process.stdout.write('\nStopping …\n');
    await stopAll().catch(endWith);
    process.stdout.write('Stopped.\n');
    process.exit(0);
  },
  () => app?.pid && process.kill(app.pid, 'SIGKILL'),
);

running = run();
running.catch(async (error) => {
  if (stopping) return;
  running = Promise.resolve();
  await stopAll().catch(() => {});
  endWith(error);
});

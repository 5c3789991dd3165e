import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pendingBuild, runNx } from './build.mjs';
import { Failure, codeOf, endWith } from './failure.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { root } from './root.mjs';
import { onStopSignal } from './stop-signals.mjs';
import { makeTestFolder } from './test-folder.mjs';

const main = join(root, 'dist', 'test', 'torture', 'src', 'main.js');
/** @type {import('./test-folder.mjs').TestFolder | undefined} */
let folder;
/** @type {import('node:child_process').ChildProcess | undefined} */
let torture;

/** @typedef {{ readonly pid: number, readonly port: number, readonly url: string }} Server */

const kill = (/** @type {number} */ pid) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
};

const run = async () => {
  process.stderr.write('Building …\n');
  await pendingBuild('all')?.();
  await runNx(['run', 'torture:build']);
  const { path } = (folder = await makeTestFolder());
  const dataDir = join(path, 'postgres');
  /** @type {Record<'postgres' | 'redis', () => Promise<Server>>} */
  const start = {
    postgres: async () => {
      const { pid, port, url } = await startPostgres({ dataDir });
      return { pid, port, url: url() };
    },
    redis: async () => {
      const redis = await startRedis(join(path, 'redis'));
      if (!redis) throw new Failure('A redis-server or valkey-server is needed on PATH.');
      return { ...redis, port: Number(new URL(redis.url).port) };
    },
  };
  const servers = { postgres: await start.postgres(), redis: await start.redis() };
  const child = (torture = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
    cwd: root,
    env: {
      ...process.env,
      TEST_DATABASE_URL: servers.postgres.url,
      POSTGRES_FOLDER: dataDir,
      POSTGRES_PORT: String(servers.postgres.port),
      POSTGRES_PID: String(servers.postgres.pid),
      REDIS_PORT: String(servers.redis.port),
      REDIS_PID: String(servers.redis.pid),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  }));
  child.on('message', (asked) => {
    const { restart, away } = /** @type {{ restart: keyof typeof servers, away: number }} */ (asked);
    void (async () => {
      kill(servers[restart].pid);
      await pause(away);
      servers[restart] = await start[restart]();
      const { pid, port } = servers[restart];
      child.send({ server: restart, pid, port });
    })().catch(endWith);
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  return ended;
};

onStopSignal(async () => {
  if (torture?.exitCode === null && torture.signalCode === null) {
    torture.kill('SIGTERM');
    await once(torture, 'close');
  }
  await folder?.remove();
  process.exit(130);
});

try {
  const code = await run();
  await folder?.remove();
  process.exit(code);
} catch (error) {
  await folder?.remove().catch(() => {});
  endWith(error);
}

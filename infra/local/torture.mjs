import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pendingBuild, runNx } from './build.mjs';
import { Failure, endWith } from './failure.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';
import { root } from './root.mjs';
import { onStopSignal } from './stop-signals.mjs';
import { makeTestFolder } from './test-folder.mjs';

const main = join(root, 'dist', 'test', 'torture', 'src', 'main.js');
let folder;
let torture;

const kill = (pid) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

const run = async () => {
  process.stderr.write('Building …\n');
  await pendingBuild('all')?.();
  await runNx(['run', 'torture:build']);
  folder = await makeTestFolder();
  const dataDir = join(folder.path, 'postgres');
  const start = { postgres: () => startPostgres({ dataDir }), redis: () => startRedis(join(folder.path, 'redis')) };
  const servers = { postgres: await start.postgres(), redis: await start.redis() };
  if (!servers.redis) throw new Failure('A redis-server or valkey-server is needed on PATH.');
  torture = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], {
    cwd: root,
    env: {
      ...process.env,
      TEST_DATABASE_URL: servers.postgres.url(),
      POSTGRES_FOLDER: dataDir,
      POSTGRES_PORT: String(servers.postgres.port),
      POSTGRES_PID: String(servers.postgres.pid),
      REDIS_PORT: new URL(servers.redis.url).port,
      REDIS_PID: String(servers.redis.pid),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  torture.on('message', ({ restart, away }) => {
    void (async () => {
      kill(servers[restart].pid);
      await pause(away);
      servers[restart] = await start[restart]();
      const { pid, port, url } = servers[restart];
      torture.send({ server: restart, pid, port: port ?? Number(new URL(url).port) });
    })().catch(endWith);
  });
  return new Promise((resolve, reject) => {
    torture.once('error', reject);
    torture.once('close', (code) => resolve(code ?? 1));
  });
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
  await folder.remove();
  process.exit(code);
} catch (error) {
  await folder?.remove().catch(() => {});
  endWith(error);
}

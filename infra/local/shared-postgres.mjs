/**
 * Prints the address of a throwaway PostgreSQL of this user, starting it when it does not run. It outlives this
 * process, so that single specs can be run one after the other without waiting: `node infra/local/shared-postgres.mjs
 * [stop]`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync, openSync, closeSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, endWith } from './failure.mjs';
import { startPostgres, stopLeftOver } from './postgres.mjs';
import { birthOf } from './processes.mjs';

const folder = join(tmpdir(), `cairn-shared-postgres-${userInfo().username}`);
const note = join(folder, 'running.json');
const lock = join(folder, 'starting.lock');

const running = () => {
  try {
    const { pid, birth, url } = JSON.parse(readFileSync(note, 'utf8'));
    return birth && birthOf(pid) === birth ? url : undefined;
  } catch {
    return undefined;
  }
};

const locked = async (/** @type {() => Promise<string>} */ work) => {
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'));
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > 60_000) rmSync(lock, { force: true });
      await pause(50);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
};

const start = async () => {
  const already = running();
  if (already) return already;
  const dataDir = join(folder, 'postgres');
  const server = await startPostgres({ dataDir, durable: false }).catch(() => {
    rmSync(dataDir, { recursive: true, force: true });
    return startPostgres({ dataDir, durable: false });
  });
  writeFileSync(note, JSON.stringify({ pid: server.pid, birth: birthOf(server.pid), url: server.url() }), {
    mode: 0o600,
  });
  return server.url();
};

const stop = async () => {
  await stopLeftOver(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
};

try {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.argv[2] === 'stop') await stop();
  else process.stdout.write(`${running() ?? (await locked(start))}\n`);
} catch (error) {
  endWith(error);
}

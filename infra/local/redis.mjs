import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { findProgram } from './find-program.mjs';
import { freePort } from './free-port.mjs';
import { birthOf, endProcess } from './processes.mjs';

/** @type {(port: number) => Promise<boolean>} */
const answers = (port) =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => resolve(false)).once('close', () => resolve(false));
  });

/** Starts the Redis or Valkey on PATH with nothing kept; undefined when there is none. Answers `{ url, pid, stop() }`. */
export const startRedis = async (/** @type {string} */ folder) => {
  const program = findProgram('redis-server', 'valkey-server');
  if (!program) return undefined;
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
    '--dir',
    folder,
  ];
  const child = spawn(program, options, { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  const { pid } = child;
  if (!pid) throw new Failure(`${program} did not start.`);
  writeFileSync(join(folder, 'process.json'), JSON.stringify({ pid, birth: birthOf(pid) }));
  for (const end = Date.now() + 10_000; !(await answers(port)); await pause(20)) {
    if (Date.now() > end || child.exitCode !== null) throw new Failure(`${program} did not start.`);
  }
  child.unref();
  return {
    url: `redis://127.0.0.1:${port}`,
    pid,
    stop: () =>
      endProcess(pid, [
        ['SIGTERM', 3_000],
        ['SIGKILL', 3_000],
      ]),
  };
};

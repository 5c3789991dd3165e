import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { eicar } from './eicar.js';

export type Clamd = {
  /** Over its socket. */
  readonly url: string;
  readonly portUrl: string;
  stop(): Promise<void>;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/**
 * The scanner of the system with one signature of our own, which finds the EICAR text.
 *
 * @throws Error when clamd is not installed
 */
export const startClamd = async (): Promise<Clamd> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-clamd-'));
  const [socket, port] = [join(folder, 'clamd.sock'), await freePort()];
  writeFileSync(join(folder, 'spec.ndb'), `Cairn.Spec.Test:0:*:${Buffer.from(eicar).toString('hex')}\n`);
  const settings = [
    'Foreground yes',
    'LogClean no',
    `DatabaseDirectory ${folder}`,
    `TemporaryDirectory ${folder}`,
    `LocalSocket ${socket}`,
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    'StreamMaxLength 25M',
    'MaxThreads 2',
    'User root',
  ];
  const file = join(folder, 'clamd.conf');
  const asRoot = process.getuid?.() === 0;
  writeFileSync(file, `${settings.filter((line) => asRoot || !line.startsWith('User')).join('\n')}\n`);
  const child = spawn('clamd', ['--config-file', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  await listening(child);
  return {
    url: `unix://${socket}`,
    portUrl: `tcp://127.0.0.1:${port}`,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const listening = async (child: ChildProcess): Promise<void> => {
  const said: string[] = [];
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', (error) =>
      reject(new Error('clamd is needed: install the package clamav-daemon.', { cause: error })),
    );
    child.once('exit', () => reject(new Error(`clamd ended: ${said.join('\n')}`)));
  });
  failed.catch(() => undefined);
  const ready = new Promise<void>((resolve) => {
    for (const output of [child.stdout, child.stderr])
      if (output)
        createInterface({ input: output }).on('line', (line) => {
          said.push(line);
          if (/Self checking every|No stats for Database check/.test(line)) resolve();
        });
  });
  await Promise.race([ready, failed]);
};

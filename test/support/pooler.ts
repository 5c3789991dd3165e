import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find(existsSync);
/** Debian's `nobody`: PgBouncer does not run as root. */
const NOBODY = 65_534;

export type Pooler = {
  /** The database as clients of the pooler reach it. */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/**
 * PgBouncer in transaction mode before the server of this database; undefined where it is not installed. It lets in
 * whom the server knows, by the SCRAM verifier that the server has.
 */
export const startPooler = async (databaseUrl: string): Promise<Pooler | undefined> => {
  if (!program) return undefined;
  const server = new URL(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-pooler-'));
  const port = await freePort();
  const file = (name: string, lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const owner = decodeURIComponent(server.username);
  const users = file('users.txt', [`"${owner}" "${decodeURIComponent(server.password)}"`]);
  const settings = file('pgbouncer.ini', [
    '[databases]',
    `* = host=${server.hostname} port=${server.port || 5432}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'pool_mode = transaction',
    'auth_type = scram-sha-256',
    `auth_file = ${users}`,
    `auth_user = ${owner}`,
    'max_client_conn = 1000',
    'default_pool_size = 8',
    ...(userInfo().uid === 0 ? ['user = nobody'] : []),
  ]);
  if (userInfo().uid === 0) for (const path of [folder, users, settings]) chownSync(path, NOBODY, NOBODY);
  const child = spawn(program, ['-q', settings], { stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => void (written += text));
  while (!(await isOpen(port))) {
    if (child.exitCode !== null) throw new Error(`PgBouncer ended by itself: ${written}`);
    await pause(50);
  }
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  url.searchParams.set('pgbouncer', 'true');
  return {
    url: url.href,
    stop: async () => {
      const exit = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill('SIGINT')) await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });

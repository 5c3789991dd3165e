import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { type RunningPostgres, ensureDatabase, startPostgres } from '../../infra/local/postgres.mjs';

/** A program that stops a server which is already gone, before it has heard of that. */
const stopsTooLate = `
  const [postgres, dataDir] = process.argv.slice(1);
  const { startPostgres } = await import(postgres);
  const server = await startPostgres({ dataDir, durable: false });
  process.kill(server.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  await server.stop();
  process.stdout.write('stopped');
`;

const ask = async (server: RunningPostgres, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: server.url('cairn') });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;
  let server: RunningPostgres;

  const start = async (): Promise<void> => {
    server = await startPostgres({ dataDir });
    await ensureDatabase(server, 'cairn');
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-'));
    chmodSync(folder, 0o700);
    mkdirSync(join(folder, 'private'), { mode: 0o700 });
    dataDir = join(folder, 'private', 'postgres');
    await start();
    await ask(server, `create table note (text text)`);
    await ask(server, `insert into note values ('kept')`);
  });

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its data in a private folder and its password to itself', () => {
    expect(statSync(join(dataDir, 'PG_VERSION')).isFile()).toBe(true);
    expect(statSync(dataDir).mode & 0o077).toBe(0);
    expect(statSync(`${dataDir}-password`).mode & 0o077).toBe(0);
  });

  it('lets nobody in without the password', async () => {
    const url = new URL(server.url('cairn'));
    url.password = 'guess';
    const client = new Client({ connectionString: url.href });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('writes to disk before it says so', async () => {
    expect(await ask(server, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('has its data again after a stop', async () => {
    await server.stop();
    await start();
    expect(await ask(server, 'select text from note')).toEqual([{ text: 'kept' }]);
  });

  it('has its data again after it was killed', async () => {
    process.kill(server.pid, 'SIGKILL');
    await server.exited;
    await start();
    expect(await ask(server, 'select text from note')).toEqual([{ text: 'kept' }]);
  });

  it('takes the place of a server that a killed start left running', async () => {
    const before = server;
    await start();
    await before.exited;
    expect(server.pid).not.toBe(before.pid);
    expect(await ask(server, 'select text from note')).toEqual([{ text: 'kept' }]);
  });

  it('does not mistake a foreign process for its own', async () => {
    await server.stop();
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n0\n1\n`);
    await start();
    expect(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8')).toMatch(new RegExp(`^${server.pid}\n`));
    expect(await ask(server, 'select text from note')).toEqual([{ text: 'kept' }]);
  });

  it('lets a program that stops it come to its end, however fast the server went', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        stopsTooLate,
        pathToFileURL(join(__dirname, '../../infra/local/postgres.mjs')).href,
        join(folder, 'gone', 'postgres'),
      ],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'stopped' });
  });
});

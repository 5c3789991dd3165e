import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ComposedServices } from '@cairn/testing/compose.js';
import { eventually } from '@cairn/testing/eventually.js';
import { freePort } from '@cairn/testing/free-port.js';
import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import { Client } from 'pg';

const repository = resolve(__dirname, '../..');
const secret = 'a secret of the specs, long enough for anything';
const password = 'purple otters juggle quietly';

/** The commands that a shell block of the how-to has, one a line. */
const commands = [
  ...readFileSync(join(repository, 'docs/how-to/run-in-production.md'), 'utf8').matchAll(/^```sh\n(.*?)^```/gms),
].flatMap(([, block = '']) => block.trim().split('\n'));
const commandOf = (part: string): string[] => {
  const found = commands.find((command) => command.startsWith('node ') && command.includes(part));
  if (!found) throw new Error(`The how-to has no command with ${part}.`);
  return found.split(' ').slice(1);
};

describe('Cairn in production', () => {
  let folder: string;
  let image: string;
  let database: FreshDatabase;

  const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}, cwd = image) =>
    promisify(execFile)(process.execPath, args, { cwd, env: { PATH: process.env['PATH'] ?? '', ...environment } });
  const asOwner = () => ({ DATABASE_OWNER_URL: database.url, CAIRN_SECRET: secret });
  /** The same database as nobody: what a service gets to know. */
  const asNobody = (): string => {
    const url = new URL(database.url);
    [url.username, url.password] = ['', ''];
    return url.href;
  };
  const usersOfDatabase = async (): Promise<string[]> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      const { rows } = await client.query<{ usename: string }>(
        `SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename IS NOT NULL`,
      );
      return rows.map(({ usename }) => usename);
    } finally {
      await client.end();
    }
  };
  const letFirstPersonIn = async (): Promise<void> => {
    writeFileSync(join(image, 'password.txt'), `${password}\n`);
    await run(commandOf('add-person'), asOwner());
  };
  const signIn = (url: string, origin: string): Promise<Response> =>
    fetch(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email: 'desk@example.org', password }),
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-journey-'));
    image = join(folder, 'opt', 'cairn');
    await run(
      commandOf('assemble').map((word) => (word === '/opt/cairn' ? image : word)),
      {},
      repository,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => void (database = await freshDatabase()));
  afterEach(() => database.drop());

  it('starts from the assembled files alone, by the steps of the how-to, with no right of the owner', async () => {
    expect(existsSync(join(image, 'apps'))).toBe(false);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const settings = {
      DATABASE_URL: asNobody(),
      CAIRN_SECRET: secret,
      CAIRN_PUBLIC_URL: url,
      CAIRN_MIGRATE: '0',
      CAIRN_DATA_DIR: join(folder, 'data'),
      PORT: String(port),
      LOG_LEVEL: 'warn',
    };
    await expect(run(commandOf('standalone'), settings)).rejects.toThrow(/Run `cairn migrate` of this release first/);
    await run(commandOf('migrate'), asOwner());
    await letFirstPersonIn();
    const child: ChildProcess = spawn(process.execPath, commandOf('standalone'), {
      cwd: image,
      env: { PATH: process.env['PATH'], ...settings },
      stdio: 'ignore',
    });
    const exit = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
    try {
      await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200));
      expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
      expect((await signIn(url, url)).status).toBe(200);
      expect((await usersOfDatabase()).filter((name) => !name.startsWith('cairn_'))).toEqual([]);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await exit).toBe(0);
  });

  it('starts by the compose file: the database first, then each service, and the gateway last', async () => {
    const { host, pathname } = new URL(database.url);
    const redis = process.env['TEST_REDIS_URL'];
    const composed = await ComposedServices.up(join(repository, 'infra/compose.yaml'), {
      folder: image,
      settings: {
        POSTGRES_PASSWORD: 'unused',
        CAIRN_SECRET: secret,
        CAIRN_PUBLIC_URL: 'https://cairn.example.org',
      },
      addresses: {
        'postgresql://postgres:unused@postgres:5432/cairn': database.url,
        'postgresql://postgres:5432/cairn': `postgresql://${host}${pathname}`,
        'redis://redis:6379': redis ? `${redis}/${process.env['JEST_WORKER_ID'] ?? 0}` : '',
        '172.30.0.0/24': '127.0.0.0/8',
        '0.0.0.0': '127.0.0.1',
        '/var/lib/cairn': join(folder, 'composed'),
      },
    });
    try {
      await letFirstPersonIn();
      const gateway = composed.urlOf('gateway');
      await eventually(async () => expect((await fetch(`${gateway}/readyz`)).status).toBe(200));
      expect((await fetch(gateway)).headers.get('content-type')).toContain('text/html');
      expect((await signIn(gateway, 'https://cairn.example.org')).status).toBe(200);
      expect((await usersOfDatabase()).filter((name) => !name.startsWith('cairn_'))).toEqual([]);
    } finally {
      expect([...new Set(Object.values(await composed.down()))]).toEqual([0]);
    }
  });
});

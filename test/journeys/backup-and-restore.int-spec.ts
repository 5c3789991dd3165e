import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { backUp, evidenceFolderOf } from '@cairn/platform/backup/back-up.js';
import { restore } from '@cairn/platform/backup/restore.js';
import { type Config, parseConfig } from '@cairn/platform/config/config.js';
import { isMailHeld, mailHold, releaseMail } from '@cairn/platform/process/identity.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { urlForRole } from '@cairn/platform/database/roles.js';
import { accessFaults, missingAccess } from '@cairn/platform/service/access-faults.query.js';
import { accessProbe } from '@cairn/platform/service/access-probe.js';
import { prepareEverything } from '@cairn/platform/process/prepare-everything.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { everyService } from '../../apps/cli/src/every-service.js';
import { runCairn } from '../../apps/cli/src/run-cairn.js';
import { type RunningPostgres, ensureDatabase, startPostgres } from '../../infra/local/postgres.mjs';

/** The newest PostgreSQL of the system that has its client programs: they read a server of their own version. */
const installed = (): string => {
  const folder = '/usr/lib/postgresql';
  const [newest] = existsSync(folder)
    ? readdirSync(folder)
        .filter((version) => existsSync(join(folder, version, 'bin', 'postgres')))
        .sort((one, other) => Number(other) - Number(one))
    : [];
  if (!newest) throw new Error('This spec needs PostgreSQL with its client programs: apt-get install postgresql.');
  return join(folder, newest);
};

/** Every grant and policy on what is Cairn's, as text. */
const ACCESS = `
  SELECT format('%s.%s %s', n.nspname, c.relname, (SELECT string_agg(format('%s=%s', coalesce(r.rolname, 'public'), acl.privilege_type), ' ' ORDER BY r.rolname, acl.privilege_type)
    FROM aclexplode(c.relacl) acl LEFT JOIN pg_roles r ON r.oid = acl.grantee WHERE acl.grantee <> c.relowner)) AS line
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'S') AND n.nspname !~ '^(pg_|information_schema)'
  UNION ALL SELECT format('column %s.%s.%s %s', n.nspname, c.relname, a.attname, (SELECT string_agg(format('%s=%s', r.rolname, acl.privilege_type), ' ' ORDER BY r.rolname, acl.privilege_type)
    FROM aclexplode(a.attacl) acl JOIN pg_roles r ON r.oid = acl.grantee))
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE a.attacl IS NOT NULL AND n.nspname !~ '^(pg_|information_schema)'
  UNION ALL SELECT format('schema %s %s', n.nspname, (SELECT string_agg(format('%s=%s', coalesce(r.rolname, 'public'), acl.privilege_type), ' ' ORDER BY r.rolname, acl.privilege_type)
    FROM aclexplode(n.nspacl) acl LEFT JOIN pg_roles r ON r.oid = acl.grantee WHERE acl.grantee <> n.nspowner)) FROM pg_namespace n WHERE n.nspname !~ '^(pg_|information_schema|public)'
  UNION ALL SELECT format('policy %s.%s %s %s %s %s', schemaname, tablename, policyname, roles, qual, with_check) FROM pg_policies ORDER BY 1`;

describe('a backup', () => {
  let folder: string;
  const servers: RunningPostgres[] = [];
  const pools: Pool[] = [];
  let source: Config;
  let owner: Pool;
  let expectedAccess: string[];

  const server = async (name: string): Promise<RunningPostgres> => {
    const started = await startPostgres({ dataDir: join(folder, name), durable: false, installed: installed() });
    servers.push(started);
    return started;
  };
  const configFor = async (on: RunningPostgres, database: string): Promise<Config> => {
    await ensureDatabase(on, database);
    return parseConfig({
      DATABASE_OWNER_URL: on.url(database),
      CAIRN_SECRET: specSecret,
      CAIRN_DATA_DIR: join(folder, `data-of-${database}`),
    });
  };
  const poolOf = (config: Config): Pool => {
    const pool = createPool(config.databaseOwnerUrl, 3, 'spec', { answerWithinMs: 0 });
    pools.push(pool);
    return pool;
  };
  const accessOf = async (pool: Pool): Promise<string[]> =>
    (await pool.query<{ line: string }>(ACCESS)).rows.map(({ line }) => line);

  /** Stores a file as an upload does, and then names it in the database; removes it again as a removal does. */
  const evidence = async (id: string): Promise<void> => {
    const place = join(evidenceFolderOf(source), someTenant);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${id}.json`), '{"mediaType":"text/plain","fileName":"a.txt"}');
    writeFileSync(join(place, id), id);
    await owner.query(
      `INSERT INTO surveys.due_jobs (tenant_id, job, key, due_at) VALUES ($1, 'spec-evidence', $2, now())`,
      [someTenant, id],
    );
  };

  beforeAll(async () => {
    // Only there can the user to whom PostgreSQL is lent pass through every parent folder.
    folder = mkdtempSync('/tmp/cairn-backup-');
    execFileSync('chmod', ['711', folder]);
    source = await configFor(await server('source'), 'cairn');
    await prepareEverything(source, everyService);
    owner = poolOf(source);
    expectedAccess = await accessOf(owner);
  });
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await Promise.all(servers.map((one) => one.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('taken under load is restored on a new server: rows, files, policies and grants, and mails are held', async () => {
    let loaded = true;
    const writing = Array.from({ length: 3 }, async () => {
      while (loaded) await evidence(randomUUID());
    });
    await pause(200);
    const taken = join(folder, 'backup');
    const manifest = await backUp(source, taken, { product: 'spec' });
    loaded = false;
    await Promise.all(writing);
    expect(manifest.evidence.files).toBeGreaterThan(10);

    const target = await configFor(await server('target'), 'restored');
    const { mailHold: hold } = await restore(target, everyService, taken);
    const restored = poolOf(target);
    expect(hold).toMatchObject({ because: 'the database was restored' });
    expect(await accessOf(restored)).toEqual(expectedAccess);
    for (const definition of everyService) expect(await accessFaults(restored, definition)).toEqual([]);
    const { rows } = await restored.query<{ key: string }>(
      `SELECT key FROM surveys.due_jobs WHERE job = 'spec-evidence'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    const place = join(evidenceFolderOf(target), someTenant);
    expect(
      rows.filter(({ key }) => !existsSync(join(place, key)) || readFileSync(join(place, key), 'utf8') !== key),
    ).toEqual([]);
    await prepareEverything(target, everyService);
    expect(await mailHold(restored)).toBeDefined();
    await releaseMail(restored);
    await prepareEverything(target, everyService);
    expect(await mailHold(restored)).toBeUndefined();
  });

  it('is refused where it cannot be restored, with a sentence, and changes nothing', async () => {
    const taken = join(folder, 'backup');
    await expect(restore(source, everyService, taken)).rejects.toThrow('The database is not empty');
    const target = await configFor(servers[1] as RunningPostgres, 'refused');
    await expect(restore({ ...target, secret: 'x'.repeat(40) }, everyService, taken)).rejects.toThrow(
      'another CAIRN_SECRET',
    );
    await expect(restore(target, everyService, join(folder, 'nothing'))).rejects.toThrow('no finished backup');
    await expect(backUp(source, taken, { product: 'spec' })).rejects.toThrow('is not empty');
    appendFileSync(join(taken, 'database.dump'), 'x');
    await expect(restore(target, everyService, taken)).rejects.toThrow('is not what was backed up');
    expect((await poolOf(target).query(`SELECT FROM pg_namespace WHERE nspname = 'cairn'`)).rowCount).toBe(0);
  });

  it('is refused to a role that would be given a part of the rows only', async () => {
    await expect(
      backUp(source, join(folder, 'partial'), {
        product: 'spec',
        from: urlForRole(source.databaseUrl, 'cairn_surveys', specSecret),
      }),
    ).rejects.toThrow('The role cairn_surveys does not see all rows');
  });

  it('restored by hand where there are no roles is put right at the start; before it, the process is not ready and says why', async () => {
    const dump = join(folder, 'by-hand.dump');
    const bin = join(installed(), 'bin');
    execFileSync(join(bin, 'pg_dump'), ['--format=custom', `--file=${dump}`, `--dbname=${source.databaseOwnerUrl}`]);
    const byHand = await configFor(await server('by-hand'), 'cairn');
    try {
      execFileSync(join(bin, 'pg_restore'), ['--no-owner', `--dbname=${byHand.databaseOwnerUrl}`, dump], {
        stdio: 'ignore',
      });
    } catch {
      // It goes on after each policy and grant whose role is missing, and ends with 1.
    }
    const restored = poolOf(byHand);
    const [surveys] = everyService.filter(({ name }) => name === 'surveys');
    expect((await missingAccess(restored, surveys as never)).length).toBeGreaterThan(10);
    await expect(accessProbe(restored, surveys as never)()).rejects.toThrow(
      'The policy programme_reads of surveys.events is missing.',
    );
    await prepareEverything(byHand, everyService);
    expect(await accessOf(restored)).toEqual(expectedAccess);
    await expect(accessProbe(restored, surveys as never)()).resolves.toBeUndefined();
    const notifications = createPool(urlForRole(byHand.databaseUrl, 'cairn_notifications', specSecret), 1);
    pools.push(notifications);
    expect(await isMailHeld(notifications)).toBe(true);
  });

  it('is taken, restored and followed by a release of its mails on the command line', async () => {
    const target = await configFor(servers[1] as RunningPostgres, 'by_command');
    const backup = join(folder, 'by-command');
    const said: string[] = [];
    const cairn = async (config: Config, command: string): Promise<number> => {
      Object.assign(process.env, {
        DATABASE_OWNER_URL: config.databaseOwnerUrl,
        CAIRN_SECRET: specSecret,
        CAIRN_DATA_DIR: config.dataDir,
      });
      const words = command.split(' ').map((word) => (word === '"$backup"' ? backup : word));
      return runCairn(words, { out: (text) => void said.push(text), err: (text) => void said.push(text) });
    };
    const codes = [
      await cairn(source, 'backup "$backup"'),
      await cairn(target, 'restore "$backup"'),
      await cairn(target, 'check-events'),
      await cairn(target, 'release-mail'),
      await cairn(target, 'release-mail --put-aside'),
      await cairn(target, 'release-mail --send'),
      await cairn(target, 'release-mail --hold'),
      await cairn(target, 'restore "$backup"'),
    ];
    expect(codes).toEqual([0, 0, 0, 0, 0, 0, 0, 2]);
    expect(said.join('')).toMatch(
      /holds the database as of .*\n.*is as it was at .*\nMails are held: .*\n(\w+: \d+ events\n){6}Mails are held since .*: the database was restored\. 0 wait\.\n0 mails are put aside.*\nMails are not held\.\nMails are held\.\ncairn restore: The database is not empty/,
    );
  });
});

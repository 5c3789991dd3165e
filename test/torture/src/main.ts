import { bodyOf } from '@cairn/api-client/api-client.js';
import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPool } from '@cairn/platform/database/pool.js';
import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import { type Layout, Deployment } from '@cairn/testing/deployment.js';
import { eventually } from '@cairn/testing/eventually.js';
import { Client } from 'pg';
import { type DemoName } from '../../journeys/people.js';
import { chanceFrom } from './chance.js';
import { comeToRest } from './at-rest.js';
import { type World, impossibleFaults } from './faults.js';
import { type Figures, complaintsOf, show } from './figures.js';
import { Ledger } from './ledger.js';
import { answerWithoutPause, certifyWithoutPause } from './load.js';
import { MailSink } from './mail-sink.js';
import { PersistentVisitor, noCounts } from './persistent-visitor.js';
import { serversOfParent } from './servers.js';
import { SmallDisk } from './small-disk.js';
import { type Blows, strikeWithoutPause } from './strike.js';
import { Supervisor } from './supervisor.js';
import { openSurvey } from './tenants.js';
import { judge } from './verdict.js';
import { Wire } from './wire.js';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '2' },
    /** Milliseconds between two faults, on average. */
    gap: { type: 'string', default: '2000' },
    layout: { type: 'string' },
    /** The only faults to choose from, by name. */
    fault: { type: 'string', multiple: true },
    keep: { type: 'boolean', default: false },
  },
});

const surveys = 8;
const peoplePerSurvey = 4;
const stopSignals = ['SIGINT', 'SIGTERM'] as const;

const given = (name: string): number => {
  const value = Number(process.env[name]);
  if (!(value > 0)) throw new Error(`${name} is to be given by the program that starts this one.`);
  return value;
};

/** Moves the tables of a service to a small disk, so that this one service can run out of space. */
const moveTables = async (database: Client, disk: SmallDisk, service: string): Promise<void> => {
  const folder = join(disk.path, 'tables');
  const small = `small_${randomUUID().replaceAll('-', '')}`;
  mkdirSync(folder);
  const { uid, gid } = statSync(process.env['POSTGRES_FOLDER'] ?? '.');
  chownSync(folder, uid, gid);
  await database.query(`CREATE TABLESPACE ${small} LOCATION '${folder}'`);
  const { rows } = await database.query<{ kind: string; name: string }>(
    `SELECT CASE relkind WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END AS kind, oid::regclass::text AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'i')`,
    [service],
  );
  for (const { kind, name } of rows) await database.query(`ALTER ${kind} ${name} SET TABLESPACE ${small}`);
};

type Undo = (() => unknown)[];

/** Cairn, its servers and its people, with everything that a fault may strike. */
const setScene = async (layout: Layout, seed: number, folder: string, undo: Undo) => {
  const mail = new MailSink(join(folder, 'mails.jsonl'));
  await mail.start();
  undo.push(() => mail.stop());
  const files = SmallDisk.mount(join(folder, 'evidence'), 256);
  const tables = SmallDisk.mount(join(folder, 'scoring'), 512);
  for (const disk of [files, tables]) if (disk) undo.push(() => disk.unmount());
  const cairn = await Deployment.start(layout, {
    SMTP_URL: mail.url,
    ...(files && { CAIRN_DATA_DIR: files.path }),
    ...(layout === 'one process' && { REDIS_URL: '' }),
  });
  undo.push(async () => {
    writeFileSync(join(folder, 'cairn.log'), cairn.log.join('\n'));
    await cairn.stop();
  });
  const supervisor = new Supervisor(cairn);
  undo.push(() => supervisor.stop());
  if (tables) await onDatabase(cairn.databaseUrl, (database) => moveTables(database, tables, 'scoring'));
  const counts = noCounts();
  const visitor = (name: DemoName): Promise<PersistentVisitor> =>
    eventually(
      () => new PersistentVisitor(cairn.url, counts, () => mail.mails).signIn(demoPerson(name).email, demoPassword),
      2_000,
    );
  const people = {
    admin: await visitor('Amal Admin'),
    contributor: await visitor('Casey Contributor'),
    scheduler: await visitor('Sasha Scheduler'),
    lead: await visitor('Valery Validator'),
    manager: await visitor('Morgan Manager'),
  };
  const world: World = {
    layout,
    cairn,
    supervisor,
    servers: serversOfParent({ postgres: given('POSTGRES_PID'), redis: given('REDIS_PID') }),
    postgres,
    redis: layout === 'one process' ? undefined : redis,
    mail,
    files,
    tables,
    manager: people.manager,
    chance: chanceFrom(seed),
  };
  return { world, people, counts };
};

const onDatabase = async <T>(url: string, work: (database: Client) => Promise<T>): Promise<T> => {
  const database = new Client({ connectionString: url });
  database.on('error', () => undefined);
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
};

const torture = async (layout: Layout, seed: number, minutes: number, gap: number): Promise<Figures> => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-torture-'));
  chmodSync(folder, 0o755);
  const undo: Undo = [];
  const undoThis = async (): Promise<void> => {
    for (const step of undo.reverse()) await step();
    if (options.keep) process.stderr.write(`Kept in ${folder}\n`);
    else rmSync(folder, { recursive: true, force: true });
  };
  let undone: Promise<void> | undefined;
  const undoAll = (): Promise<void> => (undone ??= undoThis());
  const stopped = (): void => void undoAll().finally(() => process.exit(130));
  for (const signal of stopSignals) process.on(signal, stopped);
  try {
    const { world, people, counts } = await setScene(layout, seed, folder, undo);
    const { cairn, supervisor, mail, chance } = world;
    const opened = [];
    for (let number = 1; number <= surveys; number += 1)
      opened.push(await openSurvey(people.admin, `Tenant ${number}`));
    const ledger = new Ledger(join(folder, 'ledger.jsonl'));
    const blows: Blows = { struck: {}, recoveries: [] };
    const problems: string[] = [];
    const problem = (text: string): void => void problems.push(text);
    const begun = Date.now();
    const going = (): boolean => Date.now() < begun + minutes * 60_000;
    const elapsed = (): number => (Date.now() - begun) / 1_000;
    const ticker = setInterval(() => {
      const total = Object.values(blows.struck).reduce((sum, count) => sum + count, 0);
      process.stderr.write(
        `${Math.round(elapsed())} s: ${ledger.entries.length} acknowledged, ${total} faults, ${ledger.of('certificate').length} certificates, ${problems.length} problems, ${supervisor.deaths.length} deaths\n`,
      );
    }, 15_000);
    undo.push(() => clearInterval(ticker));
    await Promise.all([
      ...opened.flatMap((questions) =>
        Array.from({ length: peoplePerSurvey }, (_, person) =>
          answerWithoutPause(
            people.admin,
            questions.filter((_question, index) => index % peoplePerSurvey === person),
            ledger,
            chanceFrom(chance.between(0, 2 ** 31)),
            going,
            problem,
          ),
        ),
      ),
      certifyWithoutPause(people, ledger, going, problem),
      strikeWithoutPause(world, blows, options.fault, gap, going, problem),
    ]);
    const seconds = elapsed();
    await supervisor.untilReady();
    const owner = createPool(cairn.databaseUrl, 2);
    undo.push(() => owner.end());
    const { rest, verdict } = await onDatabase(cairn.databaseUrl, async (database) => ({
      rest: await comeToRest(database, {
        now: async () => (await bodyOf(people.admin.api.GET('/api/demo/clock'))).now,
        advance: (advance) => people.admin.api.POST('/api/demo/clock', { body: { advance } }),
      }),
      verdict: await judge({ ledger, mail, database, owner, admin: people.admin }),
    }));
    return {
      layout,
      seed,
      seconds,
      acknowledged: Object.fromEntries(
        [...new Set(ledger.entries.map(({ kind }) => kind))].map((kind) => [kind, ledger.of(kind).length]),
      ),
      faults: blows.struck,
      leftOut: impossibleFaults(world),
      recoveries: blows.recoveries,
      drains: supervisor.drains,
      deaths: supervisor.deaths,
      counts,
      mails: mail.mails.length,
      rest,
      problems,
      verdict,
    };
  } finally {
    for (const signal of stopSignals) process.off(signal, stopped);
    await undoAll();
  }
};

const wires = async (): Promise<readonly [Wire, Wire]> => {
  const [toPostgres, toRedis] = [
    await Wire.open(given('POSTGRES_PORT')),
    await Wire.open(given('REDIS_PORT')),
  ] as const;
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.port = String(toPostgres.port);
  process.env['TEST_DATABASE_URL'] = url.href;
  process.env['TEST_REDIS_URL'] = `redis://127.0.0.1:${toRedis.port}`;
  return [toPostgres, toRedis];
};

let postgres: Wire;
let redis: Wire;

const main = async (): Promise<void> => {
  [postgres, redis] = await wires();
  const layouts: readonly Layout[] =
    options.layout === undefined ? ['one process', 'a process per service'] : [options.layout as Layout];
  let good = true;
  for (const layout of layouts) {
    const figures = await torture(layout, Number(options.seed), Number(options.minutes), Number(options.gap));
    process.stdout.write(show(figures));
    good &&= complaintsOf(figures).length === 0;
  }
  await postgres.close();
  await redis.close();
  process.exit(good ? 0 : 1);
};

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});

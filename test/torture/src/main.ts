import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createPool } from '@cairn/platform/database/pool.js';
import { demoPassword, demoPerson } from '@cairn/platform/demo/demo-people.js';
import { type Layout, Deployment } from '@cairn/testing/deployment.js';
import { Client } from 'pg';
import { type DemoName } from '../../journeys/people.js';
import { chanceFrom } from './chance.js';
import { comeToRest } from './at-rest.js';
import { type Fault, type World, faults, possibleFaults } from './faults.js';
import { type Figures, complaintsOf, show } from './figures.js';
import { Ledger } from './ledger.js';
import { answerWithoutPause, certifyWithoutPause } from './load.js';
import { MailSink } from './mail-sink.js';
import { PersistentVisitor, noCounts } from './persistent-visitor.js';
import { serversOfParent } from './servers.js';
import { SmallDisk } from './small-disk.js';
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
    keep: { type: 'string' },
  },
});

const surveys = 8;
const peoplePerSurvey = 2;

const given = (name: string): number => {
  const value = Number(process.env[name]);
  if (!(value > 0)) throw new Error(`${name} is to be given by the program that starts this one.`);
  return value;
};

/** Moves the tables of a service to a small disk, so that this one service can run out of space. */
const moveTables = async (database: Client, disk: SmallDisk, service: string): Promise<void> => {
  const folder = join(disk.path, 'tables');
  mkdirSync(folder);
  const { uid, gid } = statSync(process.env['POSTGRES_FOLDER'] ?? '.');
  chownSync(folder, uid, gid);
  await database.query(`CREATE TABLESPACE small LOCATION '${folder}'`);
  const { rows } = await database.query<{ kind: string; name: string }>(
    `SELECT CASE relkind WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END AS kind, oid::regclass::text AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'i')`,
    [service],
  );
  for (const { kind, name } of rows) await database.query(`ALTER ${kind} ${name} SET TABLESPACE small`);
};

const torture = async (layout: Layout, seed: number, minutes: number, gap: number): Promise<Figures> => {
  const chance = chanceFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'cairn-torture-'));
  chmodSync(folder, 0o755);
  const mail = new MailSink(join(folder, 'mails.jsonl'));
  await mail.start();
  const files = SmallDisk.mount(join(folder, 'evidence'), 256);
  const tables = SmallDisk.mount(join(folder, 'scoring'), 512);
  const cairn = await Deployment.start(layout, {
    SMTP_URL: mail.url,
    ...(files && { CAIRN_DATA_DIR: files.path }),
    ...(layout === 'one process' && { REDIS_URL: '' }),
  });
  const database = new Client({ connectionString: cairn.databaseUrl });
  database.on('error', () => undefined);
  await database.connect();
  if (tables) await moveTables(database, tables, 'scoring');
  await database.end();

  const counts = noCounts();
  const visitor = (name: DemoName): Promise<PersistentVisitor> =>
    new PersistentVisitor(cairn.url, counts, () => mail.mails).signIn(demoPerson(name).email, demoPassword);
  const [admin, contributor, scheduler, lead, manager] = [
    await visitor('Amal Admin'),
    await visitor('Casey Contributor'),
    await visitor('Sasha Scheduler'),
    await visitor('Valery Validator'),
    await visitor('Morgan Manager'),
  ];
  const opened = [];
  for (let number = 1; number <= surveys; number += 1) opened.push(await openSurvey(admin, `Tenant ${number}`));

  const ledger = new Ledger(join(folder, 'ledger.jsonl'));
  const problems: string[] = [];
  const struck: Record<string, number> = {};
  const recoveries: number[] = [];
  const supervisor = new Supervisor(cairn);
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
    manager,
    chance,
  };
  const end = Date.now() + minutes * 60_000;
  const going = (): boolean => Date.now() < end;
  const problem = (text: string): void => void problems.push(text);

  const strike = async (): Promise<void> => {
    const names = possibleFaults(world).filter((name) => !options.fault || options.fault.includes(name));
    const weighted = names.flatMap((name) => Array<typeof name>(faults[name].weight).fill(name));
    while (going()) {
      await pause(gap * (0.4 + 1.2 * chance.next()));
      const name = chance.pick(weighted);
      const { strike }: Fault = faults[name];
      const count = await strike(world).catch((error: unknown) => {
        problem(`${name}: ${String(error)}`);
        return 0;
      });
      struck[name] = (struck[name] ?? 0) + count;
      const seconds = await supervisor.untilReady();
      if (seconds === undefined) problem(`not ready five minutes after: ${name}`);
      else recoveries.push(seconds);
    }
  };
  const begun = Date.now();
  const ticker = setInterval(() => {
    const total = Object.values(struck).reduce((sum, count) => sum + count, 0);
    process.stderr.write(
      `${Math.round((Date.now() - begun) / 1_000)} s: ${ledger.entries.length} acknowledged, ${total} faults, ${ledger.of('certificate').length} certificates, ${problems.length} problems, ${supervisor.deaths.length} deaths\n`,
    );
  }, 15_000);
  await Promise.all([
    ...opened.flatMap((questions) =>
      Array.from({ length: peoplePerSurvey }, (_, person) =>
        answerWithoutPause(
          admin,
          questions.filter((_question, index) => index % peoplePerSurvey === person),
          ledger,
          chanceFrom(chance.between(0, 2 ** 31)),
          going,
          problem,
        ),
      ),
    ),
    certifyWithoutPause({ admin, contributor, scheduler, lead, manager }, ledger, going, problem),
    strike(),
  ]);
  const seconds = (Date.now() - begun) / 1_000;
  clearInterval(ticker);

  await supervisor.untilReady();
  const quiet = new Client({ connectionString: cairn.databaseUrl });
  await quiet.connect();
  const owner = createPool(cairn.databaseUrl, 2);
  const rest = await comeToRest(quiet, {
    now: async () => (await admin.get<{ now: string }>('/api/demo/clock')).now,
    advance: (advance) => admin.post('/api/demo/clock', { advance }),
  });
  const verdict = await judge({ ledger, mail, database: quiet, owner, admin });
  await quiet.end();
  await owner.end();
  supervisor.stop();
  writeFileSync(join(folder, 'cairn.log'), cairn.log.join('\n'));
  await cairn.stop();
  await mail.stop();
  for (const disk of [files, tables]) disk?.unmount();
  if (options.keep === undefined) rmSync(folder, { recursive: true, force: true });
  else process.stderr.write(`Kept in ${folder}\n`);
  return {
    layout,
    seed,
    seconds,
    acknowledged: Object.fromEntries(
      [...new Set(ledger.entries.map(({ kind }) => kind))].map((kind) => [kind, ledger.of(kind).length]),
    ),
    faults: struck,
    leftOut: (Object.keys(faults) as (keyof typeof faults)[]).filter((name) => !possibleFaults(world).includes(name)),
    recoveries,
    drains: supervisor.drains,
    deaths: supervisor.deaths,
    counts,
    mails: mail.mails.length,
    rest,
    problems,
    verdict,
  };
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

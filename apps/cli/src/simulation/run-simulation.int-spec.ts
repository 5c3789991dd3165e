import { findShippedModelVersion, shippedModelVersions } from '@cairn/maturity-models/shipped.js';
import { evaluate, obstaclesOf } from '@cairn/maturity-models';
import { parseConfig } from '@cairn/platform/config/config.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { urlForRole } from '@cairn/platform/database/roles.js';
import { inTransaction } from '@cairn/platform/database/transaction.js';
import { prepareEverything } from '@cairn/platform/process/prepare-everything.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { tenantSettings } from '@cairn/platform/tenancy/scope.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import { everyService } from '../every-service.js';
import { spanOf } from '@cairn/simulation/course-of-a-facility.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { whyNot } from '@cairn/simulation/ready-to-simulate.store.js';
import { runSimulation } from '@cairn/simulation/run-simulation.store.js';
import type { Tally } from '@cairn/simulation/tally.js';

const model = findShippedModelVersion('diam-enterprise') as NonNullable<ReturnType<typeof findShippedModelVersion>>;
const until = '2026-11-24T00:00:00Z';
const plan = { seed: 'spec 17', facilities: 30, model, span: spanOf(until, 3), batch: 7 };
const projections = everyService.flatMap((service) =>
  service.projections.map((projection) => ({ name: `${service.name}/${projection.name}`, service, projection })),
);

/** Tables of tenants, and the register; without what carries the ids of events, which differ. */
const tablesOf = async (owner: Pool): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns WHERE column_name = 'tenant_id' AND table_schema = ANY($1) ORDER BY 1`,
    [everyService.map(({ name }) => name)],
  );
  return [
    'certification.register',
    ...rows
      .map(({ name }) => name)
      .filter((name) => !/\.(events|feed|outbox|due_jobs|audit_log|public_events)$/.test(name)),
  ];
};

describe('a simulation', () => {
  let database: FreshDatabase;
  let owner: Pool;
  let tally: Tally;
  let reasons: Readonly<Record<string, string | undefined>>;
  const config = () => parseConfig({ DATABASE_URL: database.url, CAIRN_SECRET: specSecret });
  const rows = async <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
    (await owner.query(sql, [...values])).rows as Row[];
  const count = async (from: string): Promise<number> =>
    (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`))[0]?.n ?? -1;

  /** Why a simulation is refused while a service runs, while a fact waits, and after both. */
  const reasonsAgainst = async () => {
    const pool = createPool(urlForRole(database.url, 'cairn_surveys', specSecret), 1);
    await pool.query('SELECT 1');
    const running = await whyNot(owner, everyService, plan.seed);
    await pool.end();
    await owner.query(
      `INSERT INTO surveys.outbox (tenant_id, event_id, type, data) VALUES (gen_random_uuid(), gen_random_uuid(), 'lamp-switched.v1', '{}')`,
    );
    const waiting = await whyNot(owner, everyService, plan.seed);
    await owner.query('DELETE FROM surveys.outbox');
    const publish = (type: string) =>
      owner.query(
        `INSERT INTO surveys.feed (position, tenant_id, event_id, type, data, recorded_at)
         VALUES (1, gen_random_uuid(), gen_random_uuid(), $1, '{}', now())`,
        [type],
      );
    await publish('lamp-switched.v1');
    const followedByNobody = await whyNot(owner, everyService, plan.seed);
    await owner.query('DELETE FROM surveys.feed');
    await publish(assessmentOpened.type);
    const behind = await whyNot(owner, everyService, plan.seed);
    await owner.query('DELETE FROM surveys.feed');
    return { running, waiting, followedByNobody, behind, quiet: await whyNot(owner, everyService, plan.seed) };
  };

  beforeAll(async () => {
    database = await freshDatabase();
    owner = createPool(database.url, 2);
    await prepareEverything(config(), everyService);
    reasons = await reasonsAgainst();
    tally = await runSimulation(config(), everyService, plan, () => undefined);
  });
  afterAll(async () => {
    await owner?.end();
    await database?.drop();
  });

  it('is refused while Cairn runs, while facts wait, and once there is one', async () => {
    expect(reasons).toEqual({
      running: expect.stringContaining('stop it first') as unknown,
      waiting: expect.stringContaining('surveys has not taken every fact') as unknown,
      followedByNobody: undefined,
      behind: expect.stringContaining('has not taken every fact') as unknown,
      quiet: undefined,
    });
    expect(await whyNot(owner, everyService, plan.seed)).toMatch(/from the seed "spec 17" already/);
    expect(await whyNot(owner, everyService, 'another')).toBeUndefined();
  });

  it('has told as many facilities as were wanted, with assessments', async () => {
    expect(tally).toMatchObject({ facilities: 30 });
    expect(await count('organizations.facilities')).toBe(30);
    expect(await count('surveys.facilities')).toBe(30);
    expect(await count('validation.facilities')).toBe(30);
    expect(await count('surveys.assessments')).toBe(tally.assessments);
    expect(await count('surveys.answers')).toBe(tally.answers);
    expect(await count('scoring.answers')).toBe(tally.answers);
    expect(
      await count(
        `surveys.assessments a JOIN surveys.assessment_progress p ON p.assessment_id = a.id WHERE status = 'submitted' AND answered < applicable`,
      ),
    ).toBe(0);
    expect(await count(`surveys.assessments WHERE status = 'open'`)).toBeGreaterThan(0);
  });

  it('has scores that are what evaluate says of the answers', async () => {
    type Scored = {
      tenant_id: string;
      id: string;
      submitted: boolean;
      stage: number;
      score: number;
      final: boolean;
      areas: { id: string; kind: string }[];
    };
    const scored = await rows<Scored>(
      `SELECT a.tenant_id, a.id, a.submitted, s.stage, s.score, s.final, a.service_areas AS areas FROM scoring.assessments a JOIN scoring.scores s ON s.tenant_id = a.tenant_id AND s.assessment_id = a.id`,
    );
    expect(scored).toHaveLength(tally.assessments);
    for (const { id, submitted, stage, score, final, areas } of scored) {
      const given = await rows<{ unit_id: string; indicator_id: string; answer: { value: boolean } }>(
        'SELECT unit_id, indicator_id, answer FROM surveys.answers WHERE assessment_id = $1',
        [id],
      );
      const answers: Record<string, Record<string, { value: boolean }>> = {};
      for (const { unit_id, indicator_id, answer } of given) (answers[unit_id] ??= {})[indicator_id] = answer;
      const found = evaluate(model, { areas: areas.map((area) => ({ id: area.id, kind: area.kind })), answers });
      expect({ id, stage, score, final }).toEqual({ id, stage: found.stage, score: found.score, final: submitted });
    }
  });

  it('has visits, decisions and certifications whose numbers are never used twice', async () => {
    const numbers = await rows<{ number: string; granted_on: string }>(
      'SELECT number, granted_on FROM certification.register ORDER BY granted_on, number',
    );
    expect(numbers.length).toBeGreaterThan(1);
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
    expect(await count('certification.certifications')).toBe(numbers.length);
    expect(await count(`validation.visits WHERE decision->>'outcome' = 'granted'`)).toBe(numbers.length);
    expect(await count('validation.bookings')).toBeGreaterThan(0);
    expect(await count(`certification.events WHERE type = 'CertificationExpired'`)).toBeGreaterThan(0);
    for (const { number, granted_on } of numbers) expect(number.slice(4, 8)).toBe(granted_on.slice(0, 4));
  });

  it('certifies on a model of which the programme confirmed, in every service that asks, what is not published', async () => {
    const wanted = obstaclesOf(model, shippedModelVersions(), []).length;
    expect(wanted).toBeGreaterThan(10);
    for (const service of ['surveys', 'validation', 'certification'])
      expect([service, await count(`${service}.model_confirmations`)]).toEqual([service, wanted]);
    expect(
      await count(
        `surveys.model_confirmations c JOIN auth."user" p ON p.id = c.confirmed_by WHERE p.name = 'Simulated manager 1'`,
      ),
    ).toBe(wanted);
  });

  it('leaves nothing to catch up with, no mail and nothing due in the past', async () => {
    for (const { name } of everyService) {
      expect([name, await count(`${name}.outbox`)]).toEqual([name, 0]);
      expect([name, await count(`${name}.refused_facts`), await count(`${name}.parked`)]).toEqual([name, 0, 0]);
      expect([name, await count(`${name}.due_jobs WHERE due_at <= '${until}'`)]).toEqual([name, 0]);
    }
    expect(await count('notifications.messages')).toBe(0);
    expect(await count('certification.due_jobs')).toBeGreaterThan(0);
  });

  it('shows an organization its own rows and no others', async () => {
    const pool = createPool(urlForRole(database.url, 'cairn_surveys', specSecret), 1);
    try {
      const tenants = (
        await rows<{ tenant_id: string; n: number }>(
          'SELECT tenant_id, count(*)::int AS n FROM surveys.assessments GROUP BY 1',
        )
      ).slice(0, 3);
      for (const { tenant_id, n } of tenants) {
        const seen = await inTransaction(
          pool,
          tenantSettings(tenant_id),
          async (client) =>
            (await client.query<{ n: number }>('SELECT count(*)::int AS n FROM assessments')).rows[0]?.n,
        );
        expect(seen).toBe(n);
      }
      expect((await pool.query('SELECT FROM assessments')).rowCount).toBe(0);
    } finally {
      await pool.end();
    }
  });

  it.each(projections)('$name is, rebuilt, what it was', async ({ service, projection }) => {
    const tables = projection.tables.map((table) => (table.includes('.') ? table : `${service.name}.${table}`));
    const all = (table: string) => rows<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`);
    const before = await Promise.all(tables.map(all));
    await rebuild(owner, service, projection);
    expect(await Promise.all(tables.map(all))).toEqual(before);
  });
});

describe('two simulations of one seed', () => {
  const withoutNumbers = (row: string): string => row.replaceAll(/CRN-(\d{4})-\w{4}-\w{4}/g, 'CRN-$1');

  it('leave the same in every table but for the ids of events and the numbers of certificates', async () => {
    const contents = await Promise.all(
      [1, 2].map(async () => {
        const database = await freshDatabase();
        const owner = createPool(database.url, 1);
        try {
          const config = parseConfig({ DATABASE_URL: database.url, CAIRN_SECRET: specSecret });
          await prepareEverything(config, everyService);
          await runSimulation(config, everyService, { ...plan, facilities: 9 }, () => undefined);
          const tables: Record<string, string[]> = {};
          for (const table of await tablesOf(owner))
            tables[table] = (
              await owner.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY 1`)
            ).rows
              .map(({ row }) => withoutNumbers(row))
              .toSorted();
          return tables;
        } finally {
          await owner.end();
          await database.drop();
        }
      }),
    );
    expect(contents[0]?.['scoring.scores']?.length).toBeGreaterThan(5);
    expect(contents[0]).toEqual(contents[1]);
  });
});

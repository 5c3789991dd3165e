import { CertificationModule } from '@cairn/certification';
import { NotificationsModule } from '@cairn/notifications';
import { OrganizationsModule } from '@cairn/organizations';
import { parseConfig } from '@cairn/platform/config/config.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { prepareEverything } from '@cairn/platform/process/prepare-everything.js';
import { Runtime } from '@cairn/platform/process/runtime.js';
import { definitionOf } from '@cairn/platform/process/service-module.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { ScoringModule } from '@cairn/scoring';
import { SurveysModule } from '@cairn/surveys';
import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import { ValidationModule } from '@cairn/validation';
import { endStory, isStoryBegun } from './demo-progress.store.js';
import { addPeersOnce } from './add-peers-once.js';

const definitions = [
  OrganizationsModule,
  SurveysModule,
  ScoringModule,
  ValidationModule,
  CertificationModule,
  NotificationsModule,
].map(definitionOf);

describe('the peers of the demo', () => {
  let database: FreshDatabase;
  let owner: Pool;
  const configOf = (demo: '0' | '1') =>
    parseConfig({ DATABASE_URL: database.url, CAIRN_SECRET: specSecret, CAIRN_DEMO: demo });
  const count = async (from: string): Promise<number> =>
    Number((await owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${from}`)).rows[0]?.n);
  const tell = async (demo: '0' | '1' = '1', facilities?: number): Promise<void> => {
    const runtime = new Runtime(configOf(demo), 'organizations');
    try {
      await runtime.start();
      await addPeersOnce(runtime, definitions, facilities);
    } finally {
      await runtime.stop();
    }
  };
  const told = async () => ({
    facilities: await count('organizations.facilities'),
    people: await count('auth."user"'),
    assessments: await count('surveys.assessments'),
    certificates: await count('certification.certifications'),
    facts: await count('surveys.feed'),
  });
  /** Facilities in the peer groups which tell all of this. */
  const peers = async (label: string): Promise<number> =>
    count(
      `scoring.peer_group_members member JOIN scoring.peer_groups g ON g.id = member.peer_group_id WHERE g.until_day IS NULL AND ${label}`,
    );

  beforeAll(async () => {
    database = await freshDatabase();
    owner = createPool(database.url, 1);
    await prepareEverything(configOf('1'), definitions);
  });
  afterAll(async () => {
    await owner?.end();
    await database?.drop();
  });

  it('are told in a demo only', async () => {
    await tell('0');
    expect(await told()).toEqual({ facilities: 0, people: 0, assessments: 0, certificates: 0, facts: 0 });
  });

  it('are told anew, and not doubled, when the story was cut short', async () => {
    await tell('1', 12);
    const once = await told();
    expect(once.facilities).toBe(12);
    expect(await isStoryBegun(configOf('1'))).toBe(true);
    await owner.query(
      `INSERT INTO surveys.outbox (tenant_id, event_id, type, data) VALUES (gen_random_uuid(), gen_random_uuid(), 'lamp-switched.v1', '{}')`,
    );
    await tell('1', 12);
    expect(await told()).toEqual(once);
    expect(await count('surveys.outbox')).toBe(0);
  });

  it('are not told anew once somebody else has come: nothing is forgotten', async () => {
    await owner.query(`INSERT INTO auth."user" (name, email) VALUES ('Guest', 'guest@hospital.example')`);
    const before = { ...(await told()), events: await count('surveys.events') };
    await tell('1', 12);
    expect({ ...(await told()), events: await count('surveys.events') }).toEqual(before);
    expect(await isStoryBegun(configOf('1'))).toBe(false);
    await owner.query(`DELETE FROM auth."user" WHERE email = 'guest@hospital.example'`);
    await owner.query(`UPDATE demo.clock SET story = 'begun'`);
  });

  it('are not told in a demo in which something has happened already', async () => {
    await owner.query(`UPDATE demo.clock SET story = 'not yet', offset_ms = 1000`);
    const before = await count('surveys.events');
    await tell('1', 12);
    expect(await count('surveys.events')).toBe(before);
    expect(Number((await owner.query('SELECT offset_ms FROM demo.clock')).rows[0]?.offset_ms)).toBe(1000);
    await owner.query(`UPDATE demo.clock SET story = 'begun', offset_ms = 0`);
  });

  it('are never told, and nothing is forgotten, in a database that was not made for a demo', async () => {
    await owner.query(`UPDATE cairn.database SET purpose = 'production'`);
    const before = await count('surveys.events');
    await expect(tell('1', 12)).rejects.toThrow(/was not made for a demo/);
    expect(await count('surveys.events')).toBe(before);
    await owner.query(`UPDATE cairn.database SET purpose = 'demo'`);
  });

  it('are enough for most ways to compare the hospital of the story', async () => {
    await tell();
    expect((await told()).facilities).toBe(220);
    const near = [
      `true`,
      `region = 'middle-east'`,
      `country = 'SA'`,
      `type = 'teaching-hospital'`,
      `size = '400-and-more'`,
      `teaching = 'yes'`,
      `ownership = 'public'`,
      `country = 'SA' AND type = 'teaching-hospital'`,
      `country = 'SA' AND size = '400-and-more'`,
    ];
    for (const label of near) expect({ label, enough: (await peers(label)) >= 5 }).toEqual({ label, enough: true });
  });

  it('send no mail and leave nothing to catch up with', async () => {
    expect(await count('notifications.messages')).toBe(0);
    for (const { name } of definitions) expect([name, await count(`${name}.outbox`)]).toEqual([name, 0]);
    expect(await count(`access.programme_roles WHERE role <> 'validator'`)).toBe(0);
  });

  it('are never told again once the story is whole', async () => {
    await endStory(configOf('1'));
    const before = await told();
    await tell();
    expect(await told()).toEqual(before);
    expect(await isStoryBegun(configOf('1'))).toBe(false);
  });
});

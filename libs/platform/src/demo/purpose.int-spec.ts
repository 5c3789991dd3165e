import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import { parseConfig } from '../config/config.js';
import { demoPeople } from './demo-people.js';
import { prepareEverything } from '../process/prepare-everything.js';
import { specSecret } from '../testing/spec-secret.js';
import { type Pool, createPool } from '../database/pool.js';
import { type Purpose, purposeOf } from './purpose.js';

describe('a database', () => {
  let database: FreshDatabase;
  let owner: Pool;
  const start = (demo: '0' | '1', purpose?: Purpose): Promise<void> =>
    prepareEverything(
      parseConfig({ DATABASE_URL: database.url, CAIRN_SECRET: specSecret, CAIRN_DEMO: demo }),
      [],
      purpose,
    );
  const person = (email: string) =>
    owner.query(
      `WITH person AS (INSERT INTO auth."user" (name, email) VALUES ('Somebody', $1) RETURNING id), role AS (INSERT INTO access.programme_roles SELECT id, 'manager' FROM person)
       INSERT INTO auth.account ("accountId", "providerId", "userId", password) SELECT id, 'credential', id, 'hash' FROM person`,
      [email],
    );
  /** As a version left it that did not mark databases yet. */
  const forgetMark = () => owner.query('DROP SCHEMA cairn CASCADE');
  const staff = async (): Promise<unknown[]> =>
    (
      await owner.query(
        `SELECT email FROM auth."user" JOIN auth.account ON "userId" = "user".id JOIN access.programme_roles ON person_id = "user".id`,
      )
    ).rows.map(({ email }: { email: string }) => email);

  beforeEach(async () => {
    database = await freshDatabase();
    owner = createPool(database.url, 1);
  });
  afterEach(async () => {
    await owner.end();
    await database.drop();
  });

  it('made for real work is never a demo, even with nothing in it', async () => {
    await start('0');
    expect(await purposeOf(owner)).toBe('production');
    await expect(start('1')).rejects.toThrow('CAIRN_DEMO is 1, but this database was not made for a demo.');
    await start('0');
  });

  it('made for a demo is started as a demo only: its people have a published password', async () => {
    await start('1');
    await start('1');
    await expect(start('0')).rejects.toThrow(
      'This database was made for a demo: its people have a published password.',
    );
    expect(await purposeOf(owner)).toBe('demo');
  });

  it('made by two processes at once is of one purpose', async () => {
    const outcomes = await Promise.allSettled([start('0'), start('1')]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('with a real programme takes no simulated one; a demo and an empty one do', async () => {
    await start('0');
    await expect(start('0', 'simulation')).rejects.toThrow('this database holds a real programme');
  });

  it.each([['1', 'demo'] as const, ['0', 'production'] as const])(
    'with nothing but a simulation is, started with CAIRN_DEMO=%s, made for %s',
    async (demo, purpose) => {
      await start('0', 'simulation');
      await start('0', 'simulation');
      await start(demo);
      expect(await purposeOf(owner)).toBe(purpose);
    },
  );

  it('that a former version filled with real work is real: demo people left in it can no longer sign in', async () => {
    await start('0');
    await person('boss@hospital.example');
    for (const { email } of demoPeople) await person(email);
    await forgetMark();
    await expect(start('1')).rejects.toThrow('was not made for a demo');
    expect(await staff()).toHaveLength(demoPeople.length + 1);
    await start('0');
    expect(await staff()).toEqual(['boss@hospital.example']);
  });

  it('that a former version filled with a demo stays a demo', async () => {
    await start('1');
    for (const { email } of demoPeople) await person(email);
    await person('admin-1@simulated.invalid');
    await forgetMark();
    await expect(start('0')).rejects.toThrow('was made for a demo');
    await start('1');
    expect(await staff()).toHaveLength(demoPeople.length + 1);
  });

  it('that a former version filled with a demo stays a demo when guests have registered in it', async () => {
    await start('1');
    for (const { email } of demoPeople) await person(email);
    await person('guest@hospital.example');
    await forgetMark();
    await start('1');
    expect(await purposeOf(owner)).toBe('demo');
    expect(await staff()).toHaveLength(demoPeople.length + 1);
  });

  it('that a former version filled with real work is real although a demo wrote its history into it', async () => {
    await start('0');
    await person('boss@hospital.example');
    for (const { email } of demoPeople) await person(email);
    await person('admin-1@simulated.invalid');
    await owner.query(`UPDATE auth."user" SET "createdAt" = '2020-01-01' WHERE email LIKE '%@simulated.invalid'`);
    await forgetMark();
    await expect(start('1')).rejects.toThrow('was not made for a demo');
  });
});

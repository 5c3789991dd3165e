import { lamps } from '../testing/lamps.js';
import { RunningServices, scopeOf } from '../testing/running-services.js';
import { findNames } from './names.query.js';

const person = '00000000-0000-4000-8000-0000000000d1';
const key = '00000000-0000-4000-8000-0000000000d2';
const stranger = '00000000-0000-4000-8000-0000000000d3';

describe('the names of who recorded something', () => {
  let running: RunningServices;
  beforeAll(async () => {
    running = await RunningServices.prepare(lamps);
    await running.owner.query(`INSERT INTO auth."user" (id, name, email) VALUES ($1, 'Ada', 'ada@example.org')`, [
      person,
    ]);
    await running.owner.query(
      `INSERT INTO auth.apikey (id, name, key, "referenceId", "expiresAt", permissions, metadata)
       VALUES ($1, 'Archive export', 'hash', $2, now() + interval '1 day', '{}', '{}')`,
      [key, stranger],
    );
  });
  afterAll(() => running.stop());

  it('are those of people and of API keys; of nobody else, and not of the system', async () => {
    const found = await running
      .service(lamps)
      .inTenant(scopeOf(), ({ db }) => findNames(db, [key, person, person, stranger, 'system']));
    expect([...found]).toEqual([
      [person, 'Ada'],
      [key, 'Archive export'],
    ]);
  });

  it('are not asked for where there is nobody', async () =>
    expect(await running.service(lamps).inTenant(scopeOf(), ({ db }) => findNames(db, ['system']))).toEqual(new Map()));
});

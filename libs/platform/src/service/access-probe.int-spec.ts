import { Unready } from '../http/readiness.js';
import { lamps } from '../testing/lamps.js';
import { RunningServices } from '../testing/running-services.js';
import { accessProbe } from './access-probe.js';
import { prepareServices } from '../process/prepare-database.js';

describe('the readiness of a service', () => {
  let running: RunningServices;
  beforeAll(async () => void (running = await RunningServices.prepare(lamps)));
  afterAll(() => running.stop());

  it('asks under its own role every ten seconds, names what is missing, and comes back once that is put right', async () => {
    let now = 0;
    const probe = accessProbe(running.poolOf('surveys'), lamps, () => now);
    await probe();
    await running.owner.query(
      'DROP POLICY programme_reads ON surveys.lamps; REVOKE DELETE ON surveys.lamps FROM cairn_surveys',
    );
    now += 9_000;
    await probe();
    now += 2_000;
    const said = await probe().catch((error: unknown) => error);
    expect(said).toBeInstanceOf(Unready);
    expect((said as Error).message.split('\n')).toEqual([
      'The policy programme_reads of surveys.lamps is missing.',
      'The role cairn_surveys may not DELETE in surveys.lamps.',
    ]);
    await prepareServices(running.owner, [lamps]);
    now += 11_000;
    await probe();
  });

  it('is asked again at once after the database gave no answer', async () => {
    const pool = running.poolOf('surveys');
    let away = true;
    const query = (...statement: Parameters<typeof pool.query>): unknown =>
      away ? Promise.reject(new Error('Connection terminated')) : pool.query(...statement);
    const probe = accessProbe(Object.assign(Object.create(pool) as typeof pool, { query }), lamps, () => 0);
    await expect(probe()).rejects.not.toBeInstanceOf(Unready);
    away = false;
    await probe();
  });
});

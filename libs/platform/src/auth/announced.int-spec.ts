import { randomUUID } from 'node:crypto';
import { eventually } from '@cairn/testing/eventually.js';
import { lamps } from '../testing/lamps.js';
import { RunningServices } from '../testing/running-services.js';
import { accountChangesTopic, signInActsTopic } from '../wakeups/wakeups.js';

describe('what sign-in notes for the services', () => {
  let running: RunningServices;
  beforeAll(async () => void (running = await RunningServices.prepare(lamps)));
  afterAll(() => running.stop());

  it.each([
    [signInActsTopic, `INSERT INTO auth.acts (what) VALUES ('sign-in-failed')`],
    [
      accountChangesTopic,
      `INSERT INTO auth.account_changes (person_id, change) VALUES ('${randomUUID()}', 'device-trusted')`,
    ],
  ])('wakes at its commit what listens to %s', async (topic, insert) => {
    let woken = 0;
    const stopListening = running.wakeups.on(topic, () => void (woken += 1));
    await running.owner.query(insert);
    await eventually(() => expect(woken).toBe(1));
    stopListening();
  });
});

import { randomUUID } from 'node:crypto';
import { type LampTables, type WatcherTables, lamp, lampSwitched, lamps, watcherWith } from '../testing/lamps.js';
import { RunningServices, scopeOf } from '../testing/running-services.js';
import type { Service } from '../service/service.js';
import { catchUp, isRelayed } from './caught-up.query.js';
import { reaction } from './reaction.js';

const received: number[] = [];
const watcher = watcherWith([
  reaction<WatcherTables, typeof lampSwitched>('note-lamp', lampSwitched, ({ data }) =>
    Promise.resolve(void received.push(data.times)),
  ),
]);

describe('a caller of a service that follows another', () => {
  let running: RunningServices;
  let publisher: Service<LampTables>;
  let follower: Service<WatcherTables>;
  const id = randomUUID();
  const toggle = (on: boolean) =>
    publisher.execute(scopeOf(), lamp, id, { type: 'SwitchLamp', data: { on, note: 'told' } });
  beforeAll(async () => {
    running = await RunningServices.prepare(lamps, watcher);
    publisher = running.service(lamps);
    follower = running.service(watcher);
  });
  afterAll(() => running.stop());

  it('learns that no relay has moved the recorded facts yet', async () => {
    expect(await isRelayed(publisher, 0)).toBe(true);
    await toggle(true);
    expect(await isRelayed(publisher, 0)).toBe(false);
    await catchUp(follower, 'surveys', undefined, 0);
  });

  it('is refused for a moment while the follower has not read what was there', async () => {
    running.startFeeds(publisher);
    expect(await isRelayed(publisher)).toBe(true);
    await expect(catchUp(follower, 'surveys', undefined, 0)).rejects.toMatchObject({ status: 503 });
  });

  it('finds everything that was there before', async () => {
    running.startFeeds(follower);
    for (const [place, on] of [false, true, false, true].entries()) {
      await toggle(on);
      expect(await isRelayed(publisher)).toBe(true);
      await catchUp(follower, 'surveys');
      expect(received).toHaveLength(place + 2);
    }
  });

  it('waits for no service that was never started', () => catchUp(follower, 'certification', undefined, 0));
});

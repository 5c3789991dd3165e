import { randomUUID } from 'node:crypto';
import { eventually } from '@cairn/testing/eventually.js';
import { type LampTables, type WatcherTables, lamp, lampSwitched, lamps, watcherWith } from '../testing/lamps.js';
import { RunningServices, scopeOf } from '../testing/running-services.js';
import type { Service } from '../service/service.js';
import { type Fact, memory, reaction } from './reaction.js';
import { rememberAgain } from '../process/remember-again.js';

const received: Fact[] = [];
const [remember] = memory<WatcherTables>(
  'lamps',
  ['seen'],
  [
    reaction<WatcherTables, typeof lampSwitched>('remember-lamp', lampSwitched, async (fact, tx) => {
      received.push(fact);
      await tx.db
        .insertInto('seen')
        .values({ tenant_id: fact.tenantId, event_id: fact.id, times: fact.data.times, note: fact.data.note })
        .execute();
    }),
  ],
);
const follow = reaction<WatcherTables, typeof lampSwitched>('follow-lamp', lampSwitched, () => Promise.resolve());
if (!remember?.memory) throw new Error('A memory has reactions.');
const { memory: ofLamps } = remember;
const before = watcherWith([follow]);
const after = watcherWith([follow, remember]);

describe('a memory of a feed', () => {
  let running: RunningServices;
  let publisher: Service<LampTables>;
  beforeAll(async () => {
    running = await RunningServices.prepare(lamps, before);
    publisher = running.service(lamps);
    running.startFeeds(publisher);
  });
  afterAll(() => running.stop());

  const toggle = async (on: boolean) =>
    publisher.execute(scopeOf(), lamp, lampId, { type: 'SwitchLamp', data: { on, note: 'told' } });
  const lampId = randomUUID();
  const times = async () =>
    (await running.owner.query<{ times: number }>('SELECT times FROM scoring.seen ORDER BY times')).rows.map(
      (row) => row.times,
    );
  const place = async (subscription: string) =>
    (
      await running.owner.query<{ position: string }>(
        'SELECT position FROM scoring.checkpoints WHERE subscription = $1',
        [subscription],
      )
    ).rows[0]?.position;

  it('receives facts from before it was added, while its service continues from its own checkpoint', async () => {
    running.startFeeds(running.service(before));
    for (const on of [true, false, true]) await toggle(on);
    await eventually(async () => expect(await place('surveys')).toBe('3'));
    expect(await times()).toEqual([]);
    running.startFeeds(running.service(after));
    await eventually(async () => expect(await times()).toEqual([1, 2, 3]));
    expect(await place('surveys')).toBe('3');
    expect(await place('surveys lamps')).toBe('3');
  });

  it('receives the position of each fact in the feed, and when it was recorded', () => {
    expect(received.map(({ position }) => position)).toEqual(['1', '2', '3']);
    for (const { recordedAt } of received) expect(new Date(recordedAt).toISOString()).toBe(recordedAt);
  });

  it('can be emptied and filled again, although nothing new arrives', async () => {
    await rememberAgain(running.owner, after, ofLamps);
    await eventually(async () => expect(await times()).toEqual([1, 2, 3]));
    await toggle(false);
    await eventually(async () => expect(await times()).toEqual([1, 2, 3, 4]));
    expect(running.problems).toEqual([]);
  });
});

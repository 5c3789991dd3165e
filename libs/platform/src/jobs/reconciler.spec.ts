import { VirtualTime } from '../testing/simulation/virtual-time.js';
import { noHooks } from './job-hooks.js';
import type { AddedEntry, QueueEntry } from './queue-entry.js';
import { Reconciler } from './reconciler.js';

const tenantId = '00000000-0000-4000-8000-000000000001';
const everyMs = 1_000;
const now = '2027-03-09T06:00:00.000Z';
const dueRow = (key: string) => ({
  tenantId,
  job: 'calculate-score',
  key,
  revision: 1,
  attempts: 0,
  dueAt: now,
  claimableAt: now,
});

describe('the reconciler', () => {
  let time: VirtualTime;
  let due: ReturnType<typeof dueRow>[];
  let added: [at: number, key: string][];
  let bypassed: [at: number, key: string][];
  let refusals: number;
  let looks: number[];
  let reconciler: Reconciler;

  beforeEach(() => {
    [time, due, added, bypassed, refusals] = [new VirtualTime(), [dueRow('first')], [], [], 0];
    const rowsFor = (text: string): unknown[] =>
      text.includes('"oldestSeconds"') ? [{ oldestSeconds: 0, dead: 0 }] : due;
    const add = async (entries: readonly AddedEntry[]): Promise<void> => {
      if (refusals-- > 0) throw new Error('the queue is away');
      for (const { entry } of entries) added.push([time.now(), entry.key]);
    };
    looks = [];
    reconciler = new Reconciler({
      jobs: ['calculate-score', 'recalculate'],
      inSets: new Set(['recalculate']),
      on: {
        query: (text) => {
          looks.push(time.now());
          return Promise.resolve({ rows: rowsFor(text) } as never);
        },
      },
      queue: { add, close: () => Promise.resolve() },
      clock: { now: () => now },
      timers: time,
      hooks: noHooks,
      everyMs,
      bypass: async (entries: readonly QueueEntry[]) => {
        for (const { key } of entries) bypassed.push([time.now(), key]);
      },
    });
  });

  const runs = (ms: number): Promise<boolean> => {
    reconciler.start();
    return time.run(ms);
  };

  it('adds what the queue has lost again in every full round', async () => {
    await runs(3_500);
    expect(added).toEqual([0, 1_000, 2_000, 3_000].map((at) => [at, 'first']));
  });

  it('adds at a hint what is new, and nothing twice between two full rounds', async () => {
    time.after(300, () => {
      due.push(dueRow('second'));
      reconciler.hint();
    });
    await runs(900);
    expect(added).toEqual([
      [0, 'first'],
      [300, 'second'],
    ]);
  });

  it('adds one entry for all that a run of the tenant takes with it, and one for each that was tried before', async () => {
    const row = (key: string, changes: object) => ({ ...dueRow(key), job: 'recalculate', ...changes });
    const other = '00000000-0000-4000-8000-000000000002';
    due = [
      row('one', {}),
      row('two', {}),
      row('of another', { tenantId: other }),
      row('tried', { attempts: 1 }),
      row('later', { claimableAt: '2027-03-09T06:00:01.000Z' }),
    ];
    await runs(500);
    expect(added.map(([, key]) => key)).toEqual(['one', 'of another', 'tried', 'later']);
  });

  it('adds again what has left the queue and is still due', async () => {
    time.after(300, () => {
      reconciler.forget(dueRow('first'));
      reconciler.hint();
    });
    await runs(900);
    expect(added).toEqual([
      [0, 'first'],
      [300, 'first'],
    ]);
  });

  it('adds again what the queue refused', async () => {
    refusals = 2;
    await runs(2_500);
    expect(added).toEqual([[2_000, 'first']]);
  });

  it('has rows run without the queue once it has kept them for more than four rounds', async () => {
    await runs(4_500);
    expect(bypassed).toEqual([[4_000, 'first']]);
  });

  it('looks more rarely while nothing is due', async () => {
    due = [];
    await runs(60_000);
    const waits = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
    expect(waits[0]).toBe(1_000);
    expect(waits.slice(-4)).toEqual([6_000, 6_000, 6_000, 6_000]);
  });

  it('looks as often as usual from the round on in which something is due', async () => {
    due = [];
    time.after(20_000, () => {
      due.push(dueRow('first'));
      reconciler.hint();
    });
    await runs(23_500);
    expect(added.map(([at]) => at)).toEqual([20_000, 21_000, 22_000, 23_000]);
  });
});

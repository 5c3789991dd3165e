import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { chainEvents } from '@cairn/platform/event-log/chain-events.store.js';
import { GroupedAppends } from '@cairn/platform/event-store/grouped-appends.js';
import { lampEvents } from '@cairn/platform/testing/lamps.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { median, percentiles, rateOf } from '../measure.js';
import { type Line, compared, figure } from '../table.js';
import { type Bench, inRounds, meta, note } from './bench.js';

const index = 'events_by_position';
const CLIENTS = 8;
const PAUSE_MS = 20;
const WITHIN_FIVE_PERCENT = 0.95;

const appender = ({ pool }: Bench) => {
  const appends = new GroupedAppends(pool, someTenant);
  return () =>
    appends.append({
      stream: `lamp-${randomUUID()}`,
      definitions: lampEvents,
      expectedVersion: 0,
      events: [{ type: 'LampSwitched', data: note }],
      meta,
    });
};

/** What the index of the chain costs an append: as fast as they go, with it and without, by turns. */
export const appendBesideIndex = async (bench: Bench): Promise<Line[]> => {
  const { owner } = bench.running;
  const rate = async (): Promise<number> => (await rateOf(CLIENTS, bench.seconds, appender(bench))).perSecond;
  const rounds = await inRounds(bench, async () => {
    const ours = await rate();
    await owner.query(`DROP INDEX surveys.${index}`);
    const limit = await rate();
    await owner.query(`CREATE INDEX ${index} ON surveys.events USING brin (position)`);
    return { ours, limit };
  });
  return [
    compared(`append with the index of the chain, ${CLIENTS} clients`, WITHIN_FIVE_PERCENT, rounds, '/s', 'without'),
  ];
};

/** Milliseconds that appends take, half of them at most, while clients pause between them as people do. */
const paced = async (bench: Bench): Promise<number> => {
  const append = appender(bench);
  const millis: number[] = [];
  await rateOf(CLIENTS, bench.seconds, async () => {
    const before = performance.now();
    await append();
    millis.push(performance.now() - before);
    await pause(PAUSE_MS);
  });
  return percentiles(millis).p50Ms;
};

/** What an append takes while the chain is lengthened behind it, once a second, ten times as often as in a worker. */
export const appendBesideChain = async (bench: Bench): Promise<Line[]> => {
  await bench.running.owner.query('TRUNCATE surveys.events, surveys.event_chain, surveys.chain_heads');
  let chained = 0;
  const rounds = await inRounds(bench, async () => {
    const limit = await paced(bench);
    await chainEvents(bench.pool, 'surveys');
    let isOver = false;
    const chain = (async () => {
      while (!isOver) {
        chained += await chainEvents(bench.pool, 'surveys');
        await pause(1000);
      }
    })();
    const ours = await paced(bench);
    isOver = true;
    await chain;
    return { ours, limit };
  });
  const share = median(rounds.map(({ ours, limit }) => ours / limit));
  const [ours, limit] = [median(rounds.map((round) => round.ours)), median(rounds.map((round) => round.limit))];
  return [
    {
      what: `append while ${chained.toLocaleString('en')} events are chained, p50`,
      ours: figure(ours, 'ms'),
      limit: figure(limit, 'ms unchained'),
      share,
      goal: 1.05,
      atMost: true,
    },
  ];
};

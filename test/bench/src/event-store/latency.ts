import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Wakeups } from '@cairn/platform/wakeups/wakeups.js';
import { Service } from '@cairn/platform/service/service.js';
import { type LampTables, lamp } from '@cairn/platform/testing/lamps.js';
import { scopeOf } from '@cairn/platform/testing/running-services.js';
import { percentiles } from '../measure.js';
import { type Bench, note } from './bench.js';
import { type Line, bounded } from '../table.js';

const APPENDS = 300;
const APART_MS = 15;

/** While nothing else happens: from the answer to a command until a reaction of another service is told of it. */
export const idleLatency = ({ publisher, handled }: Bench): Promise<Line[]> =>
  latencies('idle, append to handler', publisher, handled);

/** The same when the hint comes by NOTIFY, as between processes. */
export const idleLatencyByNotify = async ({
  publisher: { record, pool, clock, config },
  roleUrl,
  handled,
}: Bench): Promise<Line[]> => {
  const wakeups = new Wakeups(roleUrl);
  await wakeups.start();
  try {
    return await latencies(
      'the same by NOTIFY',
      new Service<LampTables>(record, pool, clock, wakeups, config),
      handled,
    );
  } finally {
    await wakeups.stop();
  }
};

const latencies = async (what: string, publisher: Service<LampTables>, handled: Bench['handled']): Promise<Line[]> => {
  const millis: number[] = [];
  for (let turn = 0; turn < APPENDS; turn += 1) {
    const told = handled.next();
    await publisher.execute(scopeOf(), lamp, randomUUID(), { type: 'SwitchLamp', data: note });
    const appended = performance.now();
    millis.push((await told) - appended);
    await pause(APART_MS);
  }
  const { p50Ms, p99Ms } = percentiles(millis);
  return [bounded(`${what}, p50`, p50Ms, 5, 'ms'), bounded(`${what}, p99`, p99Ms, 25, 'ms')];
};

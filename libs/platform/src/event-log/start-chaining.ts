import type { AnyService } from '../service/service.js';
import { Loop } from '../wakeups/loop.js';
import type { Running } from '../wakeups/running.js';
import { chainEvents } from './chain-events.store.js';
import { makeCheckpoint } from './log-checkpoints.store.js';

const EVERY_MS = 10_000;

/** Chains events behind those who append them, and makes a checkpoint each day of the service's clock in UTC. */
export const startChaining = (
  { pool, name, clock }: Pick<AnyService, 'pool' | 'name' | 'clock'>,
  problem: (message: string, error: unknown) => void,
): Running => {
  const loop = new Loop(
    async () => {
      await chainEvents(pool, name);
      await makeCheckpoint(pool, name, clock.now().slice(0, 10));
      return false;
    },
    EVERY_MS,
    (error) => problem(`The events of ${name} could not be chained; this is tried again.`, error),
  );
  loop.start();
  return loop;
};

import { type Timers, systemTimers } from '../clock/timers.js';
import { isTransient } from '../database/transient.js';

const AGAIN_MS = 1_000;
const TIMEOUT_MS = 60_000;

/**
 * Runs a step of the start-up, again every second after a transient failure, for a minute at most: a server that is
 * unreachable for a moment does not end the process. A failed step must leave nothing behind.
 *
 * @param wait called with the failure before each wait
 * @throws a failure that is not transient at once; the last transient one after a minute
 */
export const withRetries = async <T>(
  step: () => Promise<T>,
  wait: (error: unknown) => void,
  timers: Timers = systemTimers,
): Promise<T> => {
  for (const begun = timers.now(); ;) {
    try {
      return await step();
    } catch (error) {
      if (!isTransient(error) || timers.now() - begun >= TIMEOUT_MS) throw error;
      wait(error);
      await new Promise<void>((again) => timers.after(AGAIN_MS, again));
    }
  }
};

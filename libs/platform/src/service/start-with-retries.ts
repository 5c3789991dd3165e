import { type Timers, systemTimers } from '../clock/timers.js';
import { isTransient } from '../database/transient.js';

const AGAIN_MS = 1_000;
const TIMEOUT_MS = 60_000;

/**
 * A step of a start, begun anew while the surroundings fail it, for a minute at most: a server that is away for a moment
 * ends no process. The step leaves nothing behind when it fails.
 *
 * @param wait is called before each wait with what failed
 * @throws what is not transient at once, and the last failure after a minute
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

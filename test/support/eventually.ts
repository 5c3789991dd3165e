import { setTimeout as pause } from 'node:timers/promises';

/** Only what never comes waits so long: no busy machine is as slow, and the runner itself has more patience still. */
const TIMEOUT_MS = 240_000;

/** Repeats an expectation until it holds; if it never does, its last failure is the spec's. */
export const eventually = async <T>(expectation: () => Promise<T> | T, everyMs = 25): Promise<T> => {
  for (const end = Date.now() + TIMEOUT_MS; ; await pause(everyMs)) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
};

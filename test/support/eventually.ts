import { setTimeout as pause } from 'node:timers/promises';

/** Repeats an expectation until it holds; after `patienceMs` the last failure is the spec's. */
export const eventually = async <T>(expectation: () => Promise<T> | T, patienceMs = 20_000): Promise<T> => {
  for (const end = Date.now() + patienceMs; ; await pause(25)) {
    try {
      return await expectation();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
};

import { ApiProblem } from './problem.js';

const attempts = 8;
const pause = 700;

/**
 * One service takes a moment to know what another has just recorded: what is refused for one of these codes is asked
 * again for a few seconds.
 */
export const onceKnown = async <Result>(
  ask: () => Promise<Result>,
  notYetKnown: readonly string[],
): Promise<Result> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || !(error instanceof ApiProblem) || !notYetKnown.includes(error.problem.code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
};

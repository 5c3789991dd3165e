import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until there is an answer: what another service is to learn arrives within moments. */
export const until = async <T>(what: string, ask: () => Promise<T | undefined>, timeoutMs = 240_000): Promise<T> => {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await pause(50)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  throw new Error(`Waited in vain for ${what}.`);
};

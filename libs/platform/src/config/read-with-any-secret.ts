import type { Config } from './config.js';

/** What the current secret or a former one reads; undefined when none does. */
export const readWithAnySecret = <T>(
  { secret, formerSecrets }: Pick<Config, 'secret' | 'formerSecrets'>,
  read: (secret: string) => T | undefined,
): T | undefined => {
  for (const one of [secret, ...formerSecrets]) {
    const found = read(one);
    if (found !== undefined) return found;
  }
  return undefined;
};

import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, type World, faults, possibleFaults } from './faults.js';
import type { Going, Problems } from './load.js';

export type Blows = {
  /** How many faults of each kind. */
  readonly struck: Record<string, number>;
  /** Seconds from each until people could work again. */
  readonly recoveries: number[];
};

/** One fault after the other, each after everything is ready again. */
export const strikeWithoutPause = async (
  world: World,
  { struck, recoveries }: Blows,
  only: readonly string[] | undefined,
  gap: number,
  going: Going,
  problem: Problems,
): Promise<void> => {
  const names = possibleFaults(world).filter((name) => !only || only.includes(name));
  const weighted = names.flatMap((name) => Array<typeof name>(faults[name].weight).fill(name));
  while (going()) {
    await pause(gap * (0.4 + 1.2 * world.chance.next()));
    const name = world.chance.pick(weighted);
    const { strike }: Fault = faults[name];
    const count = await strike(world).catch((error: unknown) => {
      problem(`${name}: ${String(error)}`);
      return 0;
    });
    struck[name] = (struck[name] ?? 0) + count;
    const seconds = await world.supervisor.untilReady();
    if (seconds === undefined) problem(`not ready five minutes after: ${name}`);
    else recoveries.push(seconds);
  }
};

/** Chance that repeats itself from its seed. */
export type Chance = {
  /** At least 0, less than 1. */
  next(): number;
  /** Whole, at least `from` and less than `to`. */
  between(from: number, to: number): number;
  pick<T>(of: readonly T[]): T;
};

/** Mulberry32. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from));
  return {
    next,
    between,
    pick: (of) => {
      const picked = of[between(0, of.length)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
  };
};

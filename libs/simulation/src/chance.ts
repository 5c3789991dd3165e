/** Chance as data: the same key gives the same draws, whenever and in whatever order they are asked for. */
export type Draws = {
  /** From 0 to below 1. */
  readonly share: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** One of the entries, each as likely as its weight. */
  readonly weighted: <T>(from: readonly (readonly [T, number])[]) => T;
  readonly happens: (probability: number) => boolean;
};

type Key = readonly (string | number)[];

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const RANGE = 2 ** 32;

const hashOf = (key: Key): number => {
  let hash = FNV_OFFSET;
  for (const part of key) {
    const text = `${part}|`;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return hash >>> 0;
};

const mixed = (state: number): number => {
  let value = Math.imul(state ^ (state >>> 15), state | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return ((value ^ (value >>> 14)) >>> 0) / RANGE;
};

/** One number from 0 to below 1 that belongs to the key. */
export const chanceOf = (...key: Key): number => mixed((hashOf(key) + 0x6d2b79f5) | 0);

/** A sequence of draws that belongs to the key. */
export const drawsOf = (...key: Key): Draws => {
  let state = hashOf(key);
  const share = (): number => mixed((state = (state + 0x6d2b79f5) | 0));
  const weighted = <T>(from: readonly (readonly [T, number])[]): T => {
    let left = share() * from.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of from) if ((left -= weight) < 0) return value;
    return (from.at(-1) as readonly [T, number])[0];
  };
  return {
    share,
    whole: (least, most) => least + Math.floor(share() * (most - least + 1)),
    pick: (from) => from[Math.floor(share() * from.length)] as (typeof from)[number],
    weighted,
    happens: (probability) => share() < probability,
  };
};

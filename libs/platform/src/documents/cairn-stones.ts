export type PlacedStone = {
  readonly path: string;
  readonly reached: boolean;
  readonly stage: number;
  readonly middle: readonly [x: number, y: number];
};

type Point = readonly [x: number, y: number];
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const CORNERS = 11;
const SQUARENESS = 2.5;
const LOWEST = { width: 1, height: 0.205 };
const HIGHEST = { width: 0.38, height: 0.13 };
const SWAY = [0, 0.023, -0.03, 0.015, -0.015, 0.023, -0.008];

/**
 * The cairn of a stage within `width` points: one stone a stage from the ground at `groundY` up, those not reached
 * above.
 */
export const cairnStones = (stage: number, highest: number, width: number, groundY: number): PlacedStone[] => {
  let top = groundY;
  return Array.from({ length: highest }, (_, i) => {
    const share = highest > 1 ? i / (highest - 1) : 0;
    const size = {
      width: width * between(LOWEST.width, HIGHEST.width, share ** 0.9),
      height: width * between(LOWEST.height, HIGHEST.height, share),
    };
    top -= size.height - 1;
    const box = { x: (width - size.width) / 2 + width * (SWAY[i % SWAY.length] ?? 0), y: top, ...size };
    return {
      path: pebble(box, 11 + i * 7),
      reached: i < stage,
      stage: i + 1,
      middle: [box.x + box.width / 2, box.y + box.height / 2] as const,
    };
  });
};

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

const chances = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const rounded = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / SQUARENESS);

const pebble = ({ x, y, width, height }: Box, seed: number): string => {
  const next = chances(seed);
  const lean = (next() - 0.5) * 0.16;
  const turn = next() * Math.PI;
  const points = Array.from({ length: CORNERS }, (_, i): Point => {
    const angle = turn + ((i + (next() - 0.5) * 0.34) / CORNERS) * 2 * Math.PI;
    const reach = 0.94 + next() * 0.06;
    const [across, down] = [rounded(Math.cos(angle)) * reach, rounded(Math.sin(angle)) * reach];
    return [
      x + width / 2 + (across + down * lean * 0.4) * (width / 2),
      y + height / 2 + (down + across * lean) * (height / 2),
    ];
  });
  return curveThrough(points);
};

const pair = ([x, y]: Point): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

const curveThrough = (points: readonly Point[]): string => {
  const at = (i: number): Point => points[(i + points.length) % points.length] ?? [0, 0];
  const curves = points.map((here, i) => {
    const [before, there, after] = [at(i - 1), at(i + 1), at(i + 2)];
    const leave: Point = [here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6];
    const arrive: Point = [there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6];
    return `C${pair(leave)} ${pair(arrive)} ${pair(there)}`;
  });
  return `M${pair(at(0))}${curves.join('')}Z`;
};

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const chance = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

type Point = readonly [x: number, y: number];

const corners = 11;
const squareness = 2.5;

const pull = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / squareness);

const outline = ({ x, y, width, height }: Box, seed: number): Point[] => {
  const next = chance(seed);
  const lean = (next() - 0.5) * 0.16;
  const turn = next() * Math.PI;
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn + ((i + (next() - 0.5) * 0.34) / corners) * 2 * Math.PI;
    const reach = 0.94 + next() * 0.06;
    const flat = Math.sin(angle) > 0 ? 0.98 : 1;
    const across = pull(Math.cos(angle)) * reach;
    const down = pull(Math.sin(angle)) * reach * flat;
    return [
      x + width / 2 + (across + down * lean * 0.4) * (width / 2),
      y + height / 2 + (down + across * lean) * (height / 2),
    ];
  });
};

const short = (value: number): string => String(Math.round(value * 10) / 10);
const pair = ([x, y]: Point): string => `${short(x)} ${short(y)}`;

const throughAll = (points: readonly Point[]): string => {
  const at = (i: number): Point => points[(i + points.length) % points.length]!;
  const curves = points.map((here, i) => {
    const [before, there, after] = [at(i - 1), at(i + 1), at(i + 2)];
    const leave: Point = [here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6];
    const arrive: Point = [there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6];
    return `C${pair(leave)} ${pair(arrive)} ${pair(there)}`;
  });
  return `M${pair(at(0))}${curves.join('')}Z`;
};

/** The outline of a pebble filling the box, as an SVG path. The same seed always gives the same stone. */
export const stonePath = (box: Box, seed: number): string => throughAll(outline(box, seed));

/** A pale vein across the stone. */
export const veinPath = ({ x, y, width, height }: Box, seed: number): string => {
  const next = chance(seed + 77);
  const from = y + height * (0.25 + next() * 0.3);
  const to = y + height * (0.3 + next() * 0.4);
  const bend = y + height * (0.1 + next() * 0.8);
  return `M${short(x + width * 0.08)} ${short(from)}Q${short(x + width * (0.3 + next() * 0.4))} ${short(bend)} ${short(x + width * 0.94)} ${short(to)}`;
};

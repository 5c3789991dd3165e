import type { CairnPicture, Stone } from './cairn-picture.js';
import type { Box } from './stone-shape.js';

export type PlacedStone = { readonly stone: Stone; readonly box: Box; readonly seed: number };
export type CairnLayout = {
  readonly width: number;
  readonly height: number;
  readonly groundY: number;
  readonly stones: readonly PlacedStone[];
};

const width = 160;
const margin = 4;
const between = (from: number, to: number, share: number): number => from + (to - from) * share;
const sway = [0, 3, -4, 2, -2, 3, -1];

const tier = (index: number, of: number) => {
  const share = of > 1 ? index / (of - 1) : 0;
  return { width: between(132, 50, share ** 0.9), height: between(27, 17, share) };
};

/**
 * Where each stone lies in a drawing `width` wide. The height is that of the whole cairn, so that two cairns side by
 * side compare.
 */
export const cairnLayout = ({ stack, row, highest }: CairnPicture): CairnLayout => {
  const tiers = Array.from({ length: highest }, (_, i) => tier(i, highest));
  const height = tiers.reduce((sum, { height }) => sum + height - 1, 0) + 2 * margin + 2;
  const groundY = height - margin;
  let top = groundY - 1;
  const piled = stack.map((stone, i): PlacedStone => {
    const size = tiers[i] ?? tier(highest - 1, highest);
    top -= size.height - 1;
    return {
      stone,
      seed: 11 + i * 7,
      box: { x: (width - size.width) / 2 + (sway[i % sway.length] ?? 0), y: top, ...size },
    };
  });
  const place = width / Math.max(row.length, 1);
  const size = { width: Math.min(50, place - 4), height: 18 };
  const laid = row.map((stone, i): PlacedStone => ({
    stone,
    seed: 101 + i * 13,
    box: { x: place * i + (place - size.width) / 2, y: top - size.height - (i % 2 === 1 ? 4 : 2), ...size },
  }));
  return { width, height, groundY, stones: [...piled, ...laid] };
};

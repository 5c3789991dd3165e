import { cairnStones } from './cairn-stones.js';
import { ink } from './ink.js';

type Label = { readonly text: string; readonly x: number; readonly y: number; readonly isReached: boolean };

/** A drawing as SVG with `width` and `height` in points, and the labels that are set upon it, by their middles. */
export type CairnPicture = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly labels: readonly Label[];
};

const MARGIN = 18;
const BELOW = 2;

const heightsIn = (path: string): number[] => [...path.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y));

/**
 * One stone a stage, the top one in the accent colour; those not reached are outlined. The ground lies 2 points above the
 * lower edge, and reaches 18 points beyond the stones on both sides.
 */
export const cairnPicture = (stage: number, highest: number, width: number): CairnPicture => {
  const stones = cairnStones(stage, highest, width, 0);
  const above = Math.ceil(Math.max(BELOW, ...stones.flatMap(({ path }) => heightsIn(path).map((y) => -y)))) + BELOW;
  const drawn = stones.map(({ path, reached, stage: of }) => {
    const color = of === stage ? ink.topStone : of % 2 === 0 ? ink.stone : ink.stoneLight;
    return reached
      ? `<path d="${path}" fill="${color}" stroke="${ink.panel}" stroke-width="1.2"/>`
      : `<path d="${path}" fill="none" stroke="${ink.rest}" stroke-dasharray="3 3"/>`;
  });
  const size = { width: width + 2 * MARGIN, height: above + BELOW };
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${-MARGIN} ${-above} ${size.width} ${size.height}"><path d="M${-MARGIN} 0H${width + MARGIN}" stroke="${ink.line}"/>${drawn.join('')}</svg>`,
    ...size,
    labels: stones.map(({ stage: of, reached, middle: [x, y] }) => ({
      text: String(of),
      x: x + MARGIN,
      y: y + above,
      isReached: reached,
    })),
  };
};

import { cairnStones } from './cairn-stones.js';

describe('the cairn of a certificate', () => {
  const stones = cairnStones(6, 7, 200, 300);
  it('has a stone for each stage, those reached below', () =>
    expect(stones.map(({ reached }) => reached)).toEqual([true, true, true, true, true, true, false]));
  it('piles each stone on the one before', () => {
    const heights = stones.map(({ middle }) => middle[1]);
    expect(heights).toEqual(heights.toSorted((one, other) => other - one));
  });
  it('stays within its width', () => {
    const across = stones.flatMap(({ path }) => [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x]) => Number(x)));
    expect([Math.min(...across) >= -8, Math.max(...across) <= 208]).toEqual([true, true]);
  });
  it('is the same each time', () => expect(cairnStones(6, 7, 200, 300)).toEqual(stones));
});

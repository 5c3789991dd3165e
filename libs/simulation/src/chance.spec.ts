import { chanceOf, drawsOf } from './chance.js';

const shares = (seed: string, count: number): number[] => {
  const draws = drawsOf(seed);
  return Array.from({ length: count }, draws.share);
};

describe('chance', () => {
  it('is the same for the same key', () => {
    expect(shares('a', 50)).toEqual(shares('a', 50));
    expect(chanceOf('facility', 7)).toBe(chanceOf('facility', 7));
  });
  it('differs for another key', () => {
    expect(shares('a', 50)).not.toEqual(shares('b', 50));
    expect(chanceOf('ab', 'c')).not.toBe(chanceOf('a', 'bc'));
  });
  it('spreads evenly over tenths', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 20_000; n += 1) {
      const tenth = Math.floor(chanceOf('even', n) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
  it('draws by weight, within bounds', () => {
    const draws = drawsOf('weights');
    const drawn = Array.from({ length: 10_000 }, () =>
      draws.weighted([
        ['often', 9],
        ['seldom', 1],
        ['never', 0],
      ] as const),
    );
    expect(drawn).not.toContain('never');
    expect(drawn.filter((one) => one === 'seldom').length).toBeGreaterThan(850);
    const whole = Array.from({ length: 1000 }, () => draws.whole(2, 4));
    expect([Math.min(...whole), Math.max(...whole)]).toEqual([2, 4]);
  });
});

import { sorted } from './sorted.js';

const names = (...rows: string[]): readonly string[] => sorted(rows, (name) => name, false, 'en');

describe('a sorted table', () => {
  it('orders texts as people do', () =>
    expect(names('Ward 10', 'örebro', 'Ward 9', 'Oslo')).toEqual(
      ['örebro', 'Oslo', 'Ward 9', 'Ward 10'].toSorted(new Intl.Collator('en', { numeric: true }).compare),
    ));

  it('orders numbers by size, and the other way round', () => {
    expect(sorted([6, 10, 2], (stage) => stage, false, 'en')).toEqual([2, 6, 10]);
    expect(sorted([6, 10, 2], (stage) => stage, true, 'en')).toEqual([10, 6, 2]);
  });

  it('keeps the order of equal rows', () =>
    expect(
      sorted(
        [
          { id: 'a', stage: 1 },
          { id: 'b', stage: 1 },
        ],
        ({ stage }) => stage,
        true,
        'en',
      ).map(({ id }) => id),
    ).toEqual(['a', 'b']));
});

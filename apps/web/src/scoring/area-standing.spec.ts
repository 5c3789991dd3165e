import { evaluate } from '@cairn/maturity-models';
import { areaMatrix, areaStanding } from './area-standing.js';
import { diam } from './testing/diam.js';

describe('what a service area has in place', () => {
  const areas = ['one', 'two'].map((id) => ({ id, kind: 'radiology' }));
  const asked = diam.indicators.filter(
    ({ askedOf, areaKinds, answer }) =>
      askedOf === 'service-area' && (areaKinds?.includes('radiology') ?? true) && answer.kind === 'yes-no',
  );
  const answers = Object.fromEntries(asked.map(({ id }) => [id, { value: true }]));
  const evaluation = evaluate(diam, { areas, answers: { one: answers } });

  it('is counted for it alone', () => {
    const [one, two] = [areaStanding(evaluation, 'one'), areaStanding(evaluation, 'two')];
    expect(one.asked).toBeGreaterThan(5);
    expect(two.asked).toBe(one.asked);
    expect(one.met).toBeGreaterThan(two.met);
  });
  it('is nothing for a service area that does not answer', () =>
    expect(areaStanding(evaluation, 'three')).toEqual({ asked: 0, met: 0 }));
});

describe('kinds of service area', () => {
  const kinds = ['acute-it', 'acute-care', 'home-care', 'home-it'];
  const titleOf = (kind: string): string =>
    ({
      'acute-it': 'Acute care: IT',
      'acute-care': 'Acute care: care',
      'home-it': 'Home: IT',
      'home-care': 'Home: care',
    })[kind] ?? '';
  it('are a matrix where each is a cell of one', () =>
    expect(areaMatrix(kinds, ['it', 'care'], titleOf)).toEqual({
      columns: ['it', 'care'],
      rows: [
        { title: 'Acute care', kinds: ['acute-it', 'acute-care'] },
        { title: 'Home', kinds: ['home-it', 'home-care'] },
      ],
    }));
  it('are a list where one is missing or more', () => {
    expect(areaMatrix(kinds.slice(1), ['it', 'care'], titleOf)).toBeUndefined();
    expect(areaMatrix([...kinds, 'radiology'], ['it', 'care'], titleOf)).toBeUndefined();
    expect(areaMatrix([], ['it'], titleOf)).toBeUndefined();
  });
});

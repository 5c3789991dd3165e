import { peersOf } from './peers-of.js';

const figures = {
  facilities: 7,
  mean: 3.4,
  lowest: 1,
  lowerQuartile: 2,
  median: 3.2,
  upperQuartile: 5,
  highest: 6,
  stages: [],
  focusAreas: [{ id: 'patient-engagement', mean: 41.5 }],
};

describe('the peers of a gap report', () => {
  it('are those that the benchmark counts', () =>
    expect(
      peersOf({
        peers: [
          { of: 'global', filters: {}, figures },
          { of: 'country', filters: { country: 'SA' }, figures: null },
        ],
      }),
    ).toEqual({
      groups: [{ kind: 'global', n: 7, meanScore: 3.4, focusAreas: [{ id: 'patient-engagement', mean: 41.5 }] }],
    }));
  it('are none where all are too few', () =>
    expect(peersOf({ peers: [{ of: 'global', filters: {}, figures: null }] })).toBeNull());
});

import { type Standing, messageAfter } from './live-message.js';

const standing = (changes: Partial<Standing['score']>, criteria: Standing['criteria'] = {}): Standing => ({
  score: {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    model: 'diam-enterprise',
    modelVersion: '2019',
    stage: 1,
    score: 1.2,
    final: false,
    calculatedAt: '2027-03-09T06:00:00.000Z',
    upToDate: true,
    missesFacts: false,
    version: 1,
    ...changes,
  },
  criteria,
});

describe('a listener to a score receives', () => {
  const one = standing({}, { 'S1.systems': 'met', 'S1.inventory': 'not-met' });

  it('the score as it is, with nothing that has changed', () =>
    expect(messageAfter(undefined, one)).toEqual({ ...one.score, changed: {} }));

  it('nothing while nothing differs', () => expect(messageAfter(one, standing({}, one.criteria))).toBeUndefined());

  it('the criteria whose result differs, and no others', () => {
    const two = standing({ version: 2, stage: 2 }, { 'S1.systems': 'met', 'S1.inventory': 'met', 'S2.order': 'met' });
    expect(messageAfter(one, two)).toMatchObject({
      stage: 2,
      version: 2,
      changed: { 'S1.inventory': 'met', 'S2.order': 'met' },
    });
  });

  it('that it waits for answers to be scored, though the score is the same', () =>
    expect(messageAfter(one, standing({ upToDate: false }, one.criteria))).toMatchObject({
      upToDate: false,
      changed: {},
    }));

  it('no proof, which is long', () =>
    expect(JSON.stringify(messageAfter(one, standing({ version: 2 }))).length).toBeLessThan(500));
});

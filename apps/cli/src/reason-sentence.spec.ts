import { reasonSentence } from './reason-sentence.js';

const judged = { reason: { code: 'enough-met', params: {} }, value: 2, target: 3, unit: 'service-areas' } as const;

describe('a few words on a criterion', () => {
  it('name value and target', () => expect(reasonSentence(judged)).toBe('2 of 3 service areas'));
  it('name what is needed where more is in place', () => {
    expect(reasonSentence({ ...judged, value: 4 })).toBe('4 service areas; 3 are needed');
    expect(reasonSentence({ ...judged, value: 2, target: 1, unit: 'number' })).toBe('2; 1 is needed');
    expect(reasonSentence({ ...judged, value: 100, target: 80, unit: 'percent' })).toBe('100 %; 80 % is needed');
  });
  it('call no limit a need', () =>
    expect(reasonSentence({ ...judged, value: 4, unit: 'answers' })).toBe('4 of 3 answers'));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { criterionSentence, distanceSentences, figureSentences, reasonSentences } from './criterion-sentence.js';

const judged = { status: 'not-met', value: 2, target: 3, distance: 1, unit: 'service-areas', reason: { code: 'too-few-met', params: {} } } as const;

describe('the sentence on a criterion', () => {
  it('names value, target and distance', () => expect(criterionSentence(judged)).toBe('2 of 3 service areas, 1 more service area needed.'));
  it('counts what is missing as whole', () => expect(criterionSentence({ ...judged, unit: 'percent', value: 79.5, target: 80, distance: 0.5 })).toBe('79.5 % of 80 %, 1 percentage point missing.'));
  it('names no distance where nothing is missing', () => expect(criterionSentence({ ...judged, status: 'met', value: 4, distance: 0 })).toBe('4 of 3 service areas.'));
  it('is the reason where there is nothing to count', () => expect(criterionSentence({ ...judged, unit: 'answer', value: false, target: true })).toBe('Too little is in place.'));

  it('is on paper what it is on screen in English', () => {
    const screen = JSON.parse(readFileSync(join(__dirname, '../../../../apps/web/src/i18n/en/result.json'), 'utf8')) as { reason: object; figure: object; distance: object };
    expect(reasonSentences).toEqual(screen.reason);
    expect(figureSentences).toEqual(screen.figure);
    expect(Object.fromEntries(Object.entries(distanceSentences).flatMap(([unit, [one, other]]) => [[`${unit}_one`, one], [`${unit}_other`, other]]))).toEqual(screen.distance);
  });
});

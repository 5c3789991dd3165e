import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  criterionSentence,
  distanceSentences,
  exceedingSentences,
  figureSentences,
  reasonSentences,
} from './criterion-sentence.js';

const judged = {
  status: 'not-met',
  value: 2,
  target: 3,
  distance: 1,
  unit: 'service-areas',
  reason: { code: 'too-few-met', params: {} },
} as const;

const plurals = (sentences: Readonly<Record<string, readonly [string, string]>>) =>
  Object.fromEntries(
    Object.entries(sentences).flatMap(([unit, [one, other]]) => [
      [`${unit}_one`, one],
      [`${unit}_other`, other],
    ]),
  );

describe('the sentence on a criterion', () => {
  it('names value, target and distance', () =>
    expect(criterionSentence(judged)).toBe('2 of 3 service areas, 1 more service area needed.'));
  it('counts what is missing as whole', () =>
    expect(criterionSentence({ ...judged, unit: 'percent', value: 79.5, target: 80, distance: 0.5 })).toBe(
      '79.5 % of 80 %, 1 percentage point missing.',
    ));
  it('names no distance where nothing is missing', () =>
    expect(criterionSentence({ ...judged, status: 'met', value: 3, distance: 0 })).toBe('3 of 3 service areas.'));
  it('says what is needed where more is in place', () => {
    const met = { ...judged, status: 'met', distance: 0 } as const;
    expect(criterionSentence({ ...met, value: 4 })).toBe('4 service areas; 3 are needed.');
    expect(criterionSentence({ ...met, unit: 'number', value: 2, target: 1 })).toBe('2; 1 is needed.');
    expect(criterionSentence({ ...met, unit: 'percent', value: 100, target: 80 })).toBe('100 %; 80 % is needed.');
  });
  it('calls no limit a need', () =>
    expect(criterionSentence({ ...judged, unit: 'answers', value: 4, target: 3 })).toBe(
      '4 answers, limit 3, 1 answer too many.',
    ));
  it('is the reason where there is nothing to count', () =>
    expect(criterionSentence({ ...judged, unit: 'answer', value: false, target: true })).toBe(
      'Too little is in place.',
    ));

  it('is on paper what it is on screen in English', () => {
    const screen = JSON.parse(
      readFileSync(join(__dirname, '../../../../apps/web/src/i18n/en/result.json'), 'utf8'),
    ) as { reason: object; figure: object; exceeding: object; distance: object };
    expect(reasonSentences).toEqual(screen.reason);
    expect(figureSentences).toEqual(screen.figure);
    expect(plurals(exceedingSentences)).toEqual(screen.exceeding);
    expect(plurals(distanceSentences)).toEqual(screen.distance);
  });
});

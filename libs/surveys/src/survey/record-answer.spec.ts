import { given } from '@cairn/event-sourcing/testing/given.js';
import { survey } from './survey.js';
import { answered, closed, issued, reopened, withdrawn } from './testing/issued.js';

const record = (indicatorId: string, value: unknown, seenVersion = 0) =>
  ({ type: 'RecordAnswer', data: { indicatorId, value, seenVersion } }) as never;
const byStudies = (percent: number) => ({ percent, basis: 'studies-per-year' });

describe('recording an answer', () => {
  it('keeps a first answer', () =>
    given(survey, issued).when(record('archive-live', true)).then(answered('archive-live', true)));
  it('replaces the answer which the person has seen', () =>
    given(survey, issued, answered('archive-live', true))
      .when(record('archive-live', false, 1))
      .then(answered('archive-live', false)));
  it('states nothing for the same value again', () => {
    given(survey, issued, answered('archive-live', true))
      .when(record('archive-live', true, 1))
      .thenNothing();
    given(survey, issued, answered('linked-share', byStudies(80)))
      .when(record('linked-share', byStudies(80), 1))
      .thenNothing();
  });
  it('keeps the same percentage when it was counted on something else', () =>
    given(survey, issued, answered('linked-share', byStudies(80)))
      .when(record('linked-share', { percent: 80, basis: 'images-per-year' }, 1))
      .then(answered('linked-share', { percent: 80, basis: 'images-per-year' })));
  it('keeps a value again that was withdrawn', () =>
    given(survey, issued, answered('archive-live', true), withdrawn('archive-live'))
      .when(record('archive-live', true, 2))
      .then(answered('archive-live', true)));

  it('is refused without the latest version of the answer, and shows it', () =>
    given(survey, issued, answered('archive-live', true), answered('archive-live', false))
      .when(record('archive-live', true, 1))
      .thenRejected('changed-meanwhile', {
        current: { unitId: 'facility', indicatorId: 'archive-live', answer: { value: false }, version: 2 },
      }));
  it('counts the versions of each answer for itself', () =>
    given(survey, issued, answered('archive-live', true))
      .when(record('strategy', 'draft', 0))
      .then(answered('strategy', 'draft')));

  it.each([
    ['archive-live', 'yes', 'answer-of-wrong-kind'],
    ['archive-live', 1, 'answer-of-wrong-kind'],
    ['strategy', 'perfect', 'option-unknown'],
    ['workflows', 5, 'number-out-of-range'],
    ['workflows', 1.5, 'whole-number-needed'],
    ['registries', -1, 'number-out-of-range'],
    ['registries', { percent: 3, basis: 'studies-per-year' }, 'answer-of-wrong-kind'],
    ['linked-share', 80, 'answer-of-wrong-kind'],
    ['linked-share', { percent: 101, basis: 'studies-per-year' }, 'percent-out-of-range'],
    ['linked-share', { percent: 80, basis: 'beds' }, 'denominator-unknown'],
  ])('refuses for %s the value %j as %s', (indicatorId, value, code) =>
    given(survey, issued).when(record(indicatorId, value)).thenRejected(code, { indicatorId }),
  );

  it('refuses an indicator which this unit is not asked', () =>
    given(survey, issued).when(record('area-archive', true)).thenRejected('indicator-not-in-survey'));
  it('refuses a survey that was never issued', () =>
    given(survey).when(record('archive-live', true)).thenRejected('survey-not-issued'));
  it('refuses a closed survey', () =>
    given(survey, issued, closed).when(record('archive-live', true)).thenRejected('survey-not-open'));
  it('keeps answers again after the survey was reopened', () =>
    given(survey, issued, closed, reopened).when(record('archive-live', true)).then(answered('archive-live', true)));
});

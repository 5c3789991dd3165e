import type { Answer } from '@cairn/contracts/surveys/answer.js';
import { given } from '@cairn/event-sourcing/testing/given.js';
import { survey } from './survey.js';
import { answered, closed, issued, withdrawn } from './testing/issued.js';

const takeOver = (answers: Readonly<Record<string, Answer>>) =>
  ({ type: 'TakeOverAnswers', data: { answers } }) as const;

describe('taking over the answers of a former assessment', () => {
  it('keeps what the survey asks for and takes', () =>
    given(survey, issued)
      .when(
        takeOver({ 'archive-live': { value: true }, 'linked-share': { notApplicable: 'No images are made here.' } }),
      )
      .then(answered('archive-live', true), {
        type: 'IndicatorMarkedNotApplicable',
        data: { indicatorId: 'linked-share', reason: 'No images are made here.' },
      }));
  it('leaves out what is no longer asked or no longer taken', () =>
    given(survey, issued)
      .when(
        takeOver({
          gone: { value: true },
          strategy: { value: 'abolished' },
          'archive-live': { notApplicable: 'Never mind.' },
        }),
      )
      .thenNothing());
  it('changes no answer that was given since, nor one that was withdrawn', () => {
    given(survey, issued, answered('archive-live', false))
      .when(takeOver({ 'archive-live': { value: true } }))
      .thenNothing();
    given(survey, issued, answered('archive-live', false), withdrawn('archive-live'))
      .when(takeOver({ 'archive-live': { value: true } }))
      .thenNothing();
  });
  it('is refused where there is no survey, or a closed one', () => {
    given(survey).when(takeOver({})).thenRejected('survey-not-issued');
    given(survey, issued, closed).when(takeOver({})).thenRejected('survey-not-open');
  });
});

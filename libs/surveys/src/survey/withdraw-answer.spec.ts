import { given } from '@cairn/event-sourcing/testing/given.js';
import { survey } from './survey.js';
import { answered, closed, issued, withdrawn } from './testing/issued.js';

const withdraw = (seenVersion: number) =>
  ({ type: 'WithdrawAnswer', data: { indicatorId: 'archive-live', seenVersion } }) as const;
const yes = answered('archive-live', true);

describe('withdrawing an answer', () => {
  it('leaves the indicator unanswered', () =>
    given(survey, issued, yes).when(withdraw(1)).then(withdrawn('archive-live')));
  it('raises the version of the answer', () =>
    expect(given(survey, issued, yes, withdrawn('archive-live')).state().answers.get('archive-live')).toEqual({
      answer: null,
      version: 2,
    }));
  it('states nothing where there is no answer', () => {
    given(survey, issued).when(withdraw(0)).thenNothing();
    given(survey, issued, yes, withdrawn('archive-live')).when(withdraw(2)).thenNothing();
  });
  it('is refused without the latest version of the answer', () =>
    given(survey, issued, yes, yes).when(withdraw(1)).thenRejected('changed-meanwhile'));
  it('is refused in a closed survey', () =>
    given(survey, issued, yes, closed).when(withdraw(1)).thenRejected('survey-not-open'));
});

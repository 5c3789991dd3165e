import { given } from '@cairn/event-sourcing/testing/given.js';
import type { SurveyEvent } from './survey-events.js';
import { survey } from './survey.js';
import { closed, issued } from './testing/issued.js';

const flag = (flagged: boolean, indicatorId = 'strategy') =>
  ({ type: 'FlagIndicator', data: { indicatorId, flagged } }) as const;
const flagged: SurveyEvent = { type: 'IndicatorFlagged', data: { indicatorId: 'strategy' } };
const unflagged: SurveyEvent = { type: 'IndicatorUnflagged', data: { indicatorId: 'strategy' } };

describe('flagging an indicator', () => {
  it('says that it needs another look', () => given(survey, issued).when(flag(true)).then(flagged));
  it('is taken away again', () => given(survey, issued, flagged).when(flag(false)).then(unflagged));
  it('states nothing for what is so already', () => {
    given(survey, issued, flagged).when(flag(true)).thenNothing();
    given(survey, issued, flagged, unflagged).when(flag(false)).thenNothing();
  });
  it('is refused for an indicator which this unit is not asked', () =>
    given(survey, issued).when(flag(true, 'area-archive')).thenRejected('indicator-not-in-survey'));
  it('is refused in a closed survey', () =>
    given(survey, issued, flagged, closed).when(flag(false)).thenRejected('survey-not-open'));
});

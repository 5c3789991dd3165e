import { given } from '@cairn/event-sourcing/testing/given.js';
import type { SurveyEvent } from './survey-events.js';
import { survey } from './survey.js';
import { closed, issued } from './testing/issued.js';

const [ada, ben] = ['00000000-0000-4000-8000-0000000000aa', '00000000-0000-4000-8000-0000000000bb'];
const assign = (personId: string | null, indicatorIds = ['archive-live', 'strategy'], mayAnswer = personId !== null) =>
  ({ type: 'AssignIndicators', data: { indicatorIds, personId, mayAnswer } }) as const;
const assigned = (personId: string, ...indicatorIds: string[]): SurveyEvent => ({
  type: 'IndicatorsAssigned',
  data: { indicatorIds, personId },
});
const takenBack = (...indicatorIds: string[]): SurveyEvent => ({ type: 'IndicatorsTakenBack', data: { indicatorIds } });

describe('assigning indicators', () => {
  it('says who is to answer', () =>
    given(survey, issued)
      .when(assign(ada))
      .then(assigned(ada, 'archive-live', 'strategy')));
  it('states only what changes', () =>
    given(survey, issued, assigned(ada, 'strategy')).when(assign(ada)).then(assigned(ada, 'archive-live')));
  it('states nothing for the same person again', () =>
    given(survey, issued, assigned(ada, 'archive-live', 'strategy'))
      .when(assign(ada))
      .thenNothing());
  it('reassigns them', () =>
    given(survey, issued, assigned(ada, 'strategy'))
      .when(assign(ben, ['strategy']))
      .then(assigned(ben, 'strategy')));
  it('takes them back', () =>
    given(survey, issued, assigned(ada, 'strategy')).when(assign(null)).then(takenBack('strategy')));
  it('takes back nothing that was not given', () =>
    given(survey, issued, assigned(ada, 'strategy'), takenBack('strategy')).when(assign(null)).thenNothing());
  it('is refused for who cannot answer', () =>
    given(survey, issued)
      .when(assign(ada, ['strategy'], false))
      .thenRejected('assignee-cannot-answer'));
  it('is refused whole for an indicator which this unit is not asked', () =>
    given(survey, issued)
      .when(assign(ada, ['strategy', 'area-archive']))
      .thenRejected('indicator-not-in-survey', { indicatorId: 'area-archive' }));
  it('is refused in a closed survey', () =>
    given(survey, issued, closed).when(assign(ada)).thenRejected('survey-not-open'));
});

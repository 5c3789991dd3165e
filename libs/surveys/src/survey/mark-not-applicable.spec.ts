import { given } from '@cairn/event-sourcing/testing/given.js';
import type { SurveyEvent } from './survey-events.js';
import { survey } from './survey.js';
import { answered, closed, issued } from './testing/issued.js';

const reason = 'There is no electronic record to link to.';
const mark = (indicatorId: string, seenVersion = 0, why = reason) =>
  ({ type: 'MarkNotApplicable', data: { indicatorId, reason: why, seenVersion } }) as const;
const marked: SurveyEvent = { type: 'IndicatorMarkedNotApplicable', data: { indicatorId: 'linked-share', reason } };

describe('marking an indicator as not applicable', () => {
  it('keeps the reason', () => given(survey, issued).when(mark('linked-share')).then(marked));
  it('takes the place of an answer', () =>
    given(survey, issued, answered('linked-share', { percent: 5, basis: 'studies-per-year' }))
      .when(mark('linked-share', 1))
      .then(marked));
  it('states nothing for the same reason again', () =>
    given(survey, issued, marked).when(mark('linked-share', 1)).thenNothing());
  it('keeps another reason', () =>
    given(survey, issued, marked)
      .when(mark('linked-share', 1, 'The record is read-only.'))
      .then({
        type: 'IndicatorMarkedNotApplicable',
        data: { indicatorId: 'linked-share', reason: 'The record is read-only.' },
      }));
  it('is refused where the model version does not allow it', () =>
    given(survey, issued).when(mark('archive-live')).thenRejected('not-applicable-not-accepted'));
  it('is refused without the latest version of the answer', () =>
    given(survey, issued, marked).when(mark('linked-share', 0)).thenRejected('changed-meanwhile'));
  it('is refused in a closed survey', () =>
    given(survey, issued, closed).when(mark('linked-share')).thenRejected('survey-not-open'));
});

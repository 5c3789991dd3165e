import { given } from '@cairn/event-sourcing/testing/given.js';
import type { SurveyEvent } from './survey-events.js';
import { survey } from './survey.js';
import { closed, issued, reopened } from './testing/issued.js';

const issue = { type: 'IssueSurvey', data: (issued as Extract<SurveyEvent, { type: 'SurveyIssued' }>).data } as const;
const close = { type: 'CloseSurvey', data: {} } as const;
const reopen = { type: 'ReopenSurvey', data: {} } as const;

describe('a survey', () => {
  it('is issued with the indicators of its unit', () => given(survey).when(issue).then(issued));
  it('is issued once', () => given(survey, issued).when(issue).thenRejected('survey-exists'));
  it('is closed with its assessment', () => given(survey, issued).when(close).then(closed));
  it('is not closed twice', () => given(survey, issued, closed).when(close).thenNothing());
  it('is reopened with its assessment', () => given(survey, issued, closed).when(reopen).then(reopened));
  it('is not reopened while it is open', () => given(survey, issued).when(reopen).thenNothing());
  it('cannot be closed or reopened before it is issued', () => {
    given(survey).when(close).thenRejected('survey-not-issued');
    given(survey).when(reopen).thenRejected('survey-not-issued');
  });
});

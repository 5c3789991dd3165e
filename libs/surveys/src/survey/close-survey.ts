import { type Command, Rejection } from '@cairn/event-sourcing';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

export type CloseSurvey = Command<'CloseSurvey', Record<string, never>>;

/** Nothing of the survey changes any more: its assessment is being submitted. */
export const closeSurvey = (_: CloseSurvey, survey: Survey): SurveyEvent[] => {
  if (survey.status === 'absent') throw new Rejection<SurveyRejection>('survey-not-issued');
  return survey.status === 'closed' ? [] : [{ type: 'SurveyClosed', data: {} }];
};

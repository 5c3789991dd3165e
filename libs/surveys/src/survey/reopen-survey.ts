import { type Command, Rejection } from '@cairn/event-sourcing';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

export type ReopenSurvey = Command<'ReopenSurvey', Record<string, never>>;

/** Follows its assessment, which was reopened for corrections. */
export const reopenSurvey = (_: ReopenSurvey, survey: Survey): SurveyEvent[] => {
  if (survey.status === 'absent') throw new Rejection<SurveyRejection>('survey-not-issued');
  return survey.status === 'open' ? [] : [{ type: 'SurveyReopened', data: {} }];
};

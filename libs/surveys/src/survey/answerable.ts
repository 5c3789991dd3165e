import { Rejection } from '@cairn/event-sourcing';
import type { AskedIndicator } from './survey-events.js';
import { type AnswerInSurvey, type Survey, type SurveyRejection, answerOf } from './survey-state.js';

/** @throws Rejection unless the survey asks for the indicator */
export const indicatorOf = (survey: Survey, indicatorId: string): AskedIndicator => {
  if (survey.status === 'absent') throw new Rejection<SurveyRejection>('survey-not-issued');
  const indicator = survey.indicators.get(indicatorId);
  if (!indicator) throw new Rejection<SurveyRejection>('indicator-not-in-survey', { indicatorId });
  return indicator;
};

/** @throws Rejection unless the survey takes changes and asks for the indicator */
export const askedIndicator = (survey: Survey, indicatorId: string): AskedIndicator => {
  const indicator = indicatorOf(survey, indicatorId);
  if (survey.status !== 'open') throw new Rejection<SurveyRejection>('survey-not-open');
  return indicator;
};

/** @throws Rejection `changed-meanwhile` with the current answer, when the person has seen another version */
export const answerAsSeen = (survey: Survey, indicatorId: string, seenVersion: number): AnswerInSurvey => {
  const current = answerOf(survey, indicatorId);
  if (current.version === seenVersion) return current;
  throw new Rejection<SurveyRejection>('changed-meanwhile', {
    current: { unitId: survey.unitId, indicatorId, ...current },
  });
};

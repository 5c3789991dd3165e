import { Rejection } from '@cairn/event-sourcing';
import type { AskedIndicator } from './survey-events.js';
import { type AnswerInSurvey, type Survey, type SurveyRejection, answerOf } from './survey-state.js';

/** @throws Rejection unless the survey asks for the indicator */
export const indicatorOf = (survey: Survey, indicatorId: string): AskedIndicator => {
  if (survey.status === 'absent') throw new Rejection('survey-not-issued' satisfies SurveyRejection);
  const indicator = survey.indicators.get(indicatorId);
  if (!indicator) throw new Rejection('indicator-not-in-survey' satisfies SurveyRejection, { indicatorId });
  return indicator;
};

/** @throws Rejection unless the survey takes changes and asks for the indicator */
export const askedIndicator = (survey: Survey, indicatorId: string): AskedIndicator => {
  const indicator = indicatorOf(survey, indicatorId);
  if (survey.status !== 'open') throw new Rejection('survey-not-open' satisfies SurveyRejection);
  return indicator;
};

/** @throws Rejection `changed-meanwhile` with the answer as it stands, when the person has seen another version */
export const answerAsSeen = (survey: Survey, indicatorId: string, seenVersion: number): AnswerInSurvey => {
  const current = answerOf(survey, indicatorId);
  if (current.version === seenVersion) return current;
  throw new Rejection('changed-meanwhile' satisfies SurveyRejection, {
    current: { unitId: survey.unitId, indicatorId, ...current },
  });
};

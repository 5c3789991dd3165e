import type { AnswerValue } from '@cairn/contracts/surveys/answer.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { accepts } from '@cairn/maturity-models';
import { answerAsSeen, askedIndicator } from './answerable.js';
import { sameValue } from './same-value.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

export type RecordAnswer = Command<
  'RecordAnswer',
  { readonly indicatorId: string; readonly value: AnswerValue; readonly seenVersion: number }
>;

/**
 * Compare-and-set: a person who has seen the latest answer may replace it while the survey is open; earlier answers
 * stay in the history.
 */
export const recordAnswer = (
  { data: { indicatorId, value, seenVersion } }: RecordAnswer,
  survey: Survey,
): SurveyEvent[] => {
  const indicator = askedIndicator(survey, indicatorId);
  const refused = accepts(indicator, value);
  if (refused) throw new Rejection<SurveyRejection>(refused, { indicatorId, answer: indicator.answer });
  const { answer } = answerAsSeen(survey, indicatorId, seenVersion);
  if (answer && 'value' in answer && sameValue(answer.value, value)) return [];
  return [{ type: 'AnswerRecorded', data: { indicatorId, value } }];
};

import type { Command } from '@cairn/event-sourcing';
import { answerAsSeen, askedIndicator } from './answerable.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey } from './survey-state.js';

export type WithdrawAnswer = Command<'WithdrawAnswer', { readonly indicatorId: string; readonly seenVersion: number }>;

/** The indicator counts as not answered; its history keeps the answer. */
export const withdrawAnswer = (
  { data: { indicatorId, seenVersion } }: WithdrawAnswer,
  survey: Survey,
): SurveyEvent[] => {
  askedIndicator(survey, indicatorId);
  const { answer } = answerAsSeen(survey, indicatorId, seenVersion);
  return answer ? [{ type: 'AnswerWithdrawn', data: { indicatorId } }] : [];
};

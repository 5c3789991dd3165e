import { type Command, Rejection } from '@cairn/event-sourcing';
import { answerAsSeen, askedIndicator } from './answerable.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

export type MarkNotApplicable = Command<
  'MarkNotApplicable',
  { readonly indicatorId: string; readonly reason: string; readonly seenVersion: number }
>;

/** Only where the model version allows it, and never without a reason. */
export const markNotApplicable = (
  { data: { indicatorId, reason, seenVersion } }: MarkNotApplicable,
  survey: Survey,
): SurveyEvent[] => {
  const { mayBeNotApplicable } = askedIndicator(survey, indicatorId);
  if (!mayBeNotApplicable) throw new Rejection<SurveyRejection>('not-applicable-not-accepted', { indicatorId });
  const { answer } = answerAsSeen(survey, indicatorId, seenVersion);
  if (answer && 'notApplicable' in answer && answer.notApplicable === reason) return [];
  return [{ type: 'IndicatorMarkedNotApplicable', data: { indicatorId, reason } }];
};

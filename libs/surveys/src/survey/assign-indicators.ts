import { type Command, Rejection } from '@cairn/event-sourcing';
import { askedIndicator } from './answerable.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

/**
 * `mayAnswer`: whether the person answers surveys of the organization now. Without a person the indicators are taken
 * back.
 */
export type AssignIndicators = Command<
  'AssignIndicators',
  { readonly indicatorIds: readonly string[]; readonly personId: string | null; readonly mayAnswer: boolean }
>;

/** Says who is to answer; others still may. */
export const assignIndicators = (
  { data: { indicatorIds, personId, mayAnswer } }: AssignIndicators,
  survey: Survey,
): SurveyEvent[] => {
  indicatorIds.forEach((indicatorId) => askedIndicator(survey, indicatorId));
  if (personId !== null && !mayAnswer) throw new Rejection<SurveyRejection>('assignee-cannot-answer');
  const changed = indicatorIds.filter((indicatorId) => (survey.assignees.get(indicatorId) ?? null) !== personId);
  if (changed.length === 0) return [];
  return [
    personId === null
      ? { type: 'IndicatorsTakenBack', data: { indicatorIds: changed } }
      : { type: 'IndicatorsAssigned', data: { indicatorIds: changed, personId } },
  ];
};

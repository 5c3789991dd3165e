import type { Command } from '@cairn/event-sourcing';
import { askedIndicator } from './answerable.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey } from './survey-state.js';

export type FlagIndicator = Command<'FlagIndicator', { readonly indicatorId: string; readonly flagged: boolean }>;

/** Says to all colleagues that the answer needs another look, or no longer does. */
export const flagIndicator = ({ data: { indicatorId, flagged } }: FlagIndicator, survey: Survey): SurveyEvent[] => {
  askedIndicator(survey, indicatorId);
  if (survey.flagged.has(indicatorId) === flagged) return [];
  return [{ type: flagged ? 'IndicatorFlagged' : 'IndicatorUnflagged', data: { indicatorId } }];
};

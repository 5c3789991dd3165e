import type { Answer } from '@cairn/contracts/surveys/answer.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { accepts } from '@cairn/maturity-models';
import type { SurveyEvent } from './survey-events.js';
import { type Survey, type SurveyRejection, answerOf } from './survey-state.js';

export type TakeOverAnswers = Command<'TakeOverAnswers', { readonly answers: Readonly<Record<string, Answer>> }>;

/** Former answers are a start: each is taken over where the survey asks for it, accepts it, and has no answer yet. */
export const takeOverAnswers = ({ data: { answers } }: TakeOverAnswers, survey: Survey): SurveyEvent[] => {
  if (survey.status === 'absent') throw new Rejection<SurveyRejection>('survey-not-issued');
  if (survey.status !== 'open') throw new Rejection<SurveyRejection>('survey-not-open');
  return Object.entries(answers).flatMap(([indicatorId, answer]): SurveyEvent[] => {
    const indicator = survey.indicators.get(indicatorId);
    if (!indicator || answerOf(survey, indicatorId).version > 0) return [];
    if ('value' in answer)
      return accepts(indicator, answer.value)
        ? []
        : [{ type: 'AnswerRecorded', data: { indicatorId, value: answer.value } }];
    return indicator.mayBeNotApplicable
      ? [{ type: 'IndicatorMarkedNotApplicable', data: { indicatorId, reason: answer.notApplicable } }]
      : [];
  });
};

import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import { type ModelVersion, accepts, isAsked } from '@cairn/maturity-models';
import type { Unanswered } from './submit-assessment.js';
import { surveyPlan } from './survey-plan.js';

/** Answers by unit, then by indicator. */
export type AnswersByUnit = { readonly [unitId: string]: { readonly [indicatorId: string]: Answer } };

/**
 * What has to be answered before submission: everything that is asked and neither optional nor made needless by another
 * answer.
 */
export const unanswered = (
  model: ModelVersion,
  serviceAreas: readonly ServiceArea[],
  answers: AnswersByUnit,
): Unanswered[] => {
  const input = { areas: [...serviceAreas], answers: answers as Record<string, Record<string, Answer>> };
  return surveyPlan(model, serviceAreas).flatMap(({ unitId, indicators }) =>
    indicators
      .filter((indicator) => !indicator.optional && !stands(indicator, answers[unitId]?.[indicator.id]))
      .filter(({ id }) => isAsked(model, input, unitId, id))
      .map(({ id }) => ({ unitId, indicatorId: id })),
  );
};

const stands = (
  indicator: Parameters<typeof accepts>[0] & { readonly mayBeNotApplicable: boolean },
  answer: Answer | undefined,
): boolean => {
  if (!answer) return false;
  return 'value' in answer ? accepts(indicator, answer.value) === undefined : indicator.mayBeNotApplicable;
};

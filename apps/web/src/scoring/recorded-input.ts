import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { EvaluationInput, ModelVersion } from '@cairn/maturity-models';
import { answerKey } from '../surveys/answer-key.js';
import { inputOf } from '../surveys/survey-plan.js';

/** The answers of an assessment as they are recorded, ready to be evaluated. */
export const recordedInput = ({ serviceAreas, answers }: Assessment, model: ModelVersion): EvaluationInput => {
  const recorded = new Map(answers.map(({ unitId, indicatorId, answer }) => [answerKey(unitId, indicatorId), answer]));
  return inputOf(serviceAreas, model, (unitId, indicatorId) => recorded.get(answerKey(unitId, indicatorId)) ?? null);
};

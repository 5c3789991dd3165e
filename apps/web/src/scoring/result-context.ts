import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { Criterion, CriterionResult, Evaluation, ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { createContext, use } from 'react';
import { type AnswerKey, answerKey } from '../surveys/answer-key.js';
import { noSource, type Source, type Sources } from './sources.js';

export type ResultInHand = {
  readonly assessment: Assessment;
  readonly model: ModelVersion;
  readonly texts: ModelTexts;
  readonly evaluation: Evaluation;
  readonly criterionOf: (id: string) => Criterion | undefined;
  readonly resultOf: (id: string) => CriterionResult | undefined;
  readonly sourceOf: (unitId: string, indicatorId: string) => Source;
  /** In a trial, which no survey page knows of: goes to an answer on the same page. */
  readonly toAnswer?: (key: AnswerKey) => void;
};

export const ResultContext = createContext<ResultInHand | null>(null);

export const useResult = (): ResultInHand => {
  const result = use(ResultContext);
  if (!result) throw new Error('useResult is for parts of the result page');
  return result;
};

export const resultInHand = (
  assessment: Assessment,
  model: ModelVersion,
  texts: ModelTexts,
  evaluation: Evaluation,
  sources: Sources,
): ResultInHand => {
  const criteria = new Map(
    [...model.stages, ...model.branches].flatMap((part) => part.criteria).map((criterion) => [criterion.id, criterion]),
  );
  const results = new Map(
    [...evaluation.stages, ...evaluation.branches]
      .flatMap((part) => part.criteria)
      .map((result) => [result.id, result]),
  );
  return {
    assessment,
    model,
    texts,
    evaluation,
    criterionOf: (id) => criteria.get(id),
    resultOf: (id) => results.get(id),
    sourceOf: (unitId, indicatorId) => sources.get(answerKey(unitId, indicatorId)) ?? noSource,
  };
};

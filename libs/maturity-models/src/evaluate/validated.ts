import type { EvaluationInput } from '../answer/answer.js';
import { criteriaOf } from '../model/criteria-of.js';
import type { ModelVersion } from '../model/model-schema.js';
import { evaluate } from './evaluate.js';
import type { Evaluation } from './evaluation.js';

type Seen = { readonly criterionId: string; readonly verdict: 'confirmed' | 'contradicted' | 'not-seen' };

/** What a survey is worth where the findings of a visit count: only what was confirmed is met. */
export type Validated = {
  readonly evaluation: Evaluation;
  /** Criteria that the survey says are met, or do not apply, and the visit did not confirm. */
  readonly lost: readonly string[];
};

/** A criterion that the visit did not confirm counts as not met, whether it was contradicted, not seen or not looked at. */
export const evaluateValidated = (
  model: ModelVersion,
  input: EvaluationInput,
  findings: readonly Seen[],
): Validated => {
  const confirmed = new Set(findings.filter(({ verdict }) => verdict === 'confirmed').map((one) => one.criterionId));
  const others = criteriaOf(model)
    .map(({ criterion }) => criterion.id)
    .filter((id) => !confirmed.has(id));
  const { stages, branches } = evaluate(model, input);
  const before = new Map(
    [...stages, ...branches].flatMap(({ criteria }) => criteria.map(({ id, status }) => [id, status] as const)),
  );
  const seen = new Set(findings.map(({ criterionId }) => criterionId));
  return {
    evaluation: evaluate(model, input, new Set(others)),
    lost: others.filter((id) => seen.has(id) && before.get(id) !== 'not-met'),
  };
};

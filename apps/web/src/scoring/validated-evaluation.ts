import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { criteriaOf, type Evaluation, evaluate, type ModelVersion } from '@cairn/maturity-models';
import { recordedInput } from './recorded-input.js';

/** What the survey is worth where a visit's findings count: only what was confirmed is met. */
export type Validated = {
  readonly evaluation: Evaluation;
  /** Criteria that the survey says are met and the visit did not confirm. */
  readonly lost: readonly string[];
};

/** As the validation service draws the stage from findings: a criterion that is not confirmed counts as not met. */
export const validatedEvaluation = (
  model: ModelVersion,
  assessment: Assessment,
  findings: readonly Pick<Visit['findings'][number], 'criterionId' | 'verdict'>[],
): Validated => {
  const confirmed = new Set(findings.filter(({ verdict }) => verdict === 'confirmed').map((one) => one.criterionId));
  const others = criteriaOf(model)
    .map(({ criterion }) => criterion.id)
    .filter((id) => !confirmed.has(id));
  const input = recordedInput(assessment, model);
  const statusOf = ({ stages, branches }: Evaluation) =>
    new Map([...stages, ...branches].flatMap(({ criteria }) => criteria.map(({ id, status }) => [id, status])));
  const before = statusOf(evaluate(model, input));
  const seen = new Set(findings.map(({ criterionId }) => criterionId));
  return {
    evaluation: evaluate(model, input, new Set(others)),
    lost: others.filter((id) => seen.has(id) && before.get(id) !== 'not-met'),
  };
};

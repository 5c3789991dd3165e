import type { EvaluationInput } from '../answer/answer.js';
import { completenessOf, proveCompleteness } from './completeness.js';
import type { ModelVersion } from '../model/model-schema.js';
import { type AskedIndicator, askedIn } from './progress.js';
import { scopeOf } from './scope-of.js';

type Place = Pick<AskedIndicator, 'unitId' | 'indicatorId'>;

/**
 * Whether answers may be submitted. `total` counts what is asked and not optional, `needed` how much of it the model
 * wants answered at least. `unknown` are the answers that say so; more than `unknownAtMost` are too many (null: the
 * model does not count them).
 */
export type Submission = {
  readonly ready: boolean;
  readonly answered: number;
  readonly total: number;
  readonly needed: number;
  readonly unanswered: readonly Place[];
  readonly unknown: readonly Place[];
  readonly unknownAtMost: number | null;
};

/** How many of `total` answers a model wants at least: all, unless it has a rule of completeness of its own. */
export const answersNeeded = (model: Pick<ModelVersion, 'score'>, total: number): number => {
  const percent = completenessOf(model)?.answeredPercent ?? 100;
  const enough = Math.floor((total * percent) / 100);
  return (100 * enough) / total < percent ? enough + 1 : enough;
};

/** Whether the answers are complete by the model's own rule, and what is missing. */
export const submissionOf = (model: ModelVersion, input: EvaluationInput): Submission => {
  const facility = scopeOf(input);
  const asked = [facility, ...facility.areas].flatMap((scope) => askedIn(model, scope));
  const unanswered = asked.filter(({ answered }) => !answered).map(placeOf);
  const counts = {
    answered: asked.length - unanswered.length,
    total: asked.length,
    needed: answersNeeded(model, asked.length),
    unanswered,
  };
  const completeness = completenessOf(model);
  if (!completeness) return { ...counts, ready: unanswered.length === 0, unknown: [], unknownAtMost: null };
  const proof = proveCompleteness(model, completeness, facility);
  const unknown = proof.of.find(({ rule }) => rule === 'unknownAtMost')?.of ?? [];
  return {
    ...counts,
    ready: proof.status === 'met',
    unknown: unknown.map(({ unitId, indicatorId }) => ({ unitId, indicatorId: indicatorId ?? '' })),
    unknownAtMost: completeness.unknownAtMost,
  };
};

const placeOf = ({ unitId, indicatorId }: AskedIndicator): Place => ({ unitId, indicatorId });

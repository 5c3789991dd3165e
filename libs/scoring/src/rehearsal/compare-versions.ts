import type { RehearsalOutcome } from '@cairn/contracts/scoring/http/rehearsals.js';
import {
  type AnswerMapping,
  type EvaluationInput,
  type ModelVersion,
  evaluate,
  mapAnswers,
  stillToAnswer,
} from '@cairn/maturity-models';

type Scored = { readonly stage: number; readonly score: number };

/** `toAnswer`: indicators of the new version that nothing given so far answers. */
export type Comparison = {
  readonly outcome: RehearsalOutcome;
  readonly from: Scored;
  readonly to: Scored;
  readonly toAnswer: readonly string[];
};

const outcomeOf = (from: number, to: number): RehearsalOutcome => (to > from ? 'gains' : to < from ? 'loses' : 'stays');

/** The indicators to answer because the version is new; what was left open under the former one is no news. */
const newQuestions = (
  former: ModelVersion,
  next: ModelVersion,
  mapping: AnswerMapping,
  before: EvaluationInput,
  after: EvaluationInput,
): string[] => {
  const open = new Set(stillToAnswer(former, before));
  const sourceOf = (id: string): string | null => (Object.hasOwn(mapping, id) ? (mapping[id]?.from ?? null) : id);
  return stillToAnswer(next, after).filter((id) => !open.has(sourceOf(id) ?? ''));
};

/** What one facility's answers are worth under both versions. */
export const compareVersions = (
  former: ModelVersion,
  next: ModelVersion,
  mapping: AnswerMapping,
  answers: EvaluationInput,
): Comparison => {
  const mapped = mapAnswers(next, mapping, answers);
  const [before, after] = [evaluate(former, answers), evaluate(next, mapped)];
  return {
    outcome: outcomeOf(before.stage, after.stage),
    from: { stage: before.stage, score: before.score },
    to: { stage: after.stage, score: after.score },
    toAnswer: newQuestions(former, next, mapping, answers, mapped),
  };
};

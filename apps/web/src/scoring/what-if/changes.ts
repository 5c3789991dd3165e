import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { AnswerChanges } from '@cairn/contracts/scoring/http/scenarios.js';
import type { Evaluation, EvaluationInput } from '@cairn/maturity-models';

export type ChangedAnswer = { readonly unitId: string; readonly indicatorId: string; readonly answer: Answer | null };

export const changedAnswers = (changes: AnswerChanges): readonly ChangedAnswer[] =>
  Object.entries(changes).flatMap(([unitId, answers]) =>
    Object.entries(answers).map(([indicatorId, answer]) => ({ unitId, indicatorId, answer })),
  );

/** The answers with the changed ones in their place. */
export const applied = ({ areas, answers }: EvaluationInput, changes: AnswerChanges): EvaluationInput => {
  const units = new Set([...Object.keys(answers), ...Object.keys(changes)]);
  const unit = (id: string) =>
    Object.entries({ ...answers[id], ...changes[id as keyof AnswerChanges] }).filter(
      (entry): entry is [string, Answer] => entry[1] !== null,
    );
  return { areas, answers: Object.fromEntries([...units].map((id) => [id, Object.fromEntries(unit(id))])) };
};

const same = (a: Answer | null, b: Answer | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One more changed answer; one that is as it was today is no change. */
export const withChange = (
  changes: AnswerChanges,
  today: EvaluationInput,
  { unitId, indicatorId, answer }: ChangedAnswer,
): AnswerChanges => {
  const others = changedAnswers(changes).filter((one) => one.unitId !== unitId || one.indicatorId !== indicatorId);
  const all = same(answer, today.answers[unitId]?.[indicatorId] ?? null)
    ? others
    : [...others, { unitId, indicatorId, answer }];
  const changed: Record<string, Record<string, Answer | null>> = {};
  for (const one of all) (changed[one.unitId] ??= {})[one.indicatorId] = one.answer;
  return changed as AnswerChanges;
};

export type Difference = {
  readonly stage: number;
  readonly score: number;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
};

const metIn = ({ stages, branches }: Evaluation): ReadonlySet<string> =>
  new Set(
    [...stages, ...branches].flatMap(({ criteria }) =>
      criteria.filter(({ status }) => status === 'met').map(({ id }) => id),
    ),
  );

/** What is different: stages and score up or down, criteria met now and no longer. */
export const differenceTo = (today: Evaluation, then: Evaluation): Difference => {
  const [before, after] = [metIn(today), metIn(then)];
  return {
    stage: then.stage - today.stage,
    score: Math.round((then.score - today.score) * 10_000) / 10_000,
    gained: [...after].filter((id) => !before.has(id)),
    lost: [...before].filter((id) => !after.has(id)),
  };
};

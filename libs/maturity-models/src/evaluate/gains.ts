import { combineScores } from '../model/combine-scores.js';
import type { Evaluation } from './evaluation.js';
import type { ModelVersion } from '../model/model-schema.js';

/** What the score of an index would rise by if this criterion alone were met. */
export type Gain = { readonly id: string; readonly gain: number; readonly effortDays: number };

/** The criteria of an index that are not met, those with most gain for their effort first; none for other models. */
export const gainsOf = (model: ModelVersion, evaluation: Evaluation): readonly Gain[] => {
  const rule = model.score;
  if (rule.kind !== 'focus-areas') return [];
  const results = new Map(
    [...evaluation.stages, ...evaluation.branches].flatMap(({ criteria }) =>
      criteria.map((result) => [result.id, result]),
    ),
  );
  const criteria = [...model.stages, ...model.branches].flatMap((part) => part.criteria);
  const scores = new Map(evaluation.focusAreas.map(({ id, score }) => [id, score]));
  const offered = new Map<string, number>();
  for (const { id, focusArea, points } of criteria)
    if (results.get(id)?.status !== 'not-applicable') offered.set(focusArea, (offered.get(focusArea) ?? 0) + points);
  const total = (raised?: string, by = 0): number =>
    (rule.highest / 100) *
    combineScores(
      rule.formula,
      [...scores].map(([id, score]) => ({
        score: Math.min(100, score + (id === raised ? by : 0)),
        weight: rule.weights[id] ?? 0,
      })),
    );
  const before = total();
  return criteria
    .flatMap(({ id, focusArea, points, effortDays }) => {
      const result = results.get(id);
      if (result?.status !== 'not-met') return [];
      return [
        {
          id,
          effortDays,
          gain: total(focusArea, (100 * points * (1 - result.share)) / (offered.get(focusArea) ?? points)) - before,
        },
      ];
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain / b.effortDays - a.gain / a.effortDays);
};

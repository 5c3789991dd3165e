import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { Evaluation, EvaluationInput } from '@cairn/maturity-models';
import type { ScoreResult } from './score-events.js';

export type StandingAnswer = { readonly unitId: string; readonly indicatorId: string; readonly answer: Answer };

/** What is evaluated. Areas keep their order; answers are sorted, so that the same answers always read the same. */
export const evaluationInput = (
  serviceAreas: readonly ServiceArea[],
  answers: readonly StandingAnswer[],
): EvaluationInput => {
  const units = new Map<string, Map<string, Answer>>();
  const byName = [...answers].sort((a, b) => compare(a.unitId, b.unitId) || compare(a.indicatorId, b.indicatorId));
  for (const { unitId, indicatorId, answer } of byName)
    units.set(unitId, (units.get(unitId) ?? new Map<string, Answer>()).set(indicatorId, answer));
  return {
    areas: serviceAreas.map(({ id, kind, name }) => ({ id, kind, name })),
    answers: Object.fromEntries([...units].map(([unitId, given]) => [unitId, Object.fromEntries(given)])),
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same text for the same input, whatever order the keys of an answer came in. */
export const canonicalText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inOrder(inner) : inner,
  );

/** Most objects are in order as they came, and sorting them is most of the work. */
const inOrder = (object: object): object => {
  const keys = Object.keys(object);
  return keys.every((key, index) => index === 0 || (keys[index - 1] as string) <= key)
    ? object
    : Object.fromEntries(Object.entries(object).sort(([a], [b]) => compare(a, b)));
};

/** What the score's history keeps of an evaluation. */
export const resultOf = ({
  stage,
  score,
  stages,
  branches,
  focusAreas,
}: Evaluation): Pick<ScoreResult, 'stage' | 'score' | 'criteria' | 'focusAreas'> => ({
  stage,
  score,
  criteria: Object.fromEntries(
    [...stages, ...branches].flatMap(({ criteria }) => criteria.map(({ id, status }) => [id, status])),
  ),
  focusAreas: Object.fromEntries(focusAreas.map(({ id, score }) => [id, score])),
});

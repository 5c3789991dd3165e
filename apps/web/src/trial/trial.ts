import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import {
  type Area,
  checkAnswers,
  type EvaluationInput,
  evaluationInputSchema,
  type ModelVersion,
} from '@cairn/maturity-models';

export const emptyTrial: EvaluationInput = { areas: [], answers: {} };

/** What was kept of a trial, as far as the model version takes it: a draft may have changed since. */
export const readTrial = (model: ModelVersion, text: string | undefined): EvaluationInput => {
  const read = evaluationInputSchema.safeParse(jsonIn(text));
  if (!read.success) return emptyTrial;
  const kept = { ...read.data, areas: read.data.areas.filter(({ kind }) => model.areaKinds.includes(kind)) };
  const refused = new Set(checkAnswers(model, kept).map(({ path }) => path.slice(1, 3).join('/')));
  const answers = Object.entries(kept.answers).flatMap(([unit, given]) =>
    refused.has(unit)
      ? []
      : [
          [
            unit,
            Object.fromEntries(Object.entries(given).filter(([indicator]) => !refused.has(`${unit}/${indicator}`))),
          ] as const,
        ],
  );
  return { ...kept, answers: Object.fromEntries(answers) };
};

const jsonIn = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** With an answer, or without one where it is null. */
export const withAnswer = (
  { areas, answers }: EvaluationInput,
  unitId: string,
  indicatorId: string,
  answer: Answer | null,
): EvaluationInput => {
  const { [indicatorId]: _, ...others } = answers[unitId] ?? {};
  return { areas, answers: { ...answers, [unitId]: answer ? { ...others, [indicatorId]: answer } : others } };
};

/** With one more service area for each of the kinds. */
export const withAreas = (
  { areas, answers }: EvaluationInput,
  kinds: readonly string[],
  newId: () => string,
): EvaluationInput => ({
  areas: [...areas, ...kinds.map((kind) => ({ id: newId(), kind }))],
  answers,
});

/** Without a service area and what it answered. */
export const withoutArea = ({ areas, answers }: EvaluationInput, id: string): EvaluationInput => {
  const { [id]: _, ...others } = answers;
  return { areas: areas.filter((area) => area.id !== id), answers: others };
};

/** Service areas go by their kind; from the second of a kind on they are numbered. */
export const namedAreas = (
  areas: readonly Area[],
  nameOf: (kind: string, number: number) => string,
): readonly ServiceArea[] => {
  const seen = new Map<string, number>();
  return areas.map(({ id, kind }) => {
    const number = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, number);
    return { id, kind, name: nameOf(kind, number) };
  });
};

import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import { type AnswerKey, answerKey } from './answer-key.js';
import { type EvaluationInput, FACILITY, type Indicator, isAsked, type ModelVersion } from '@cairn/maturity-models';

export type Unit = { readonly id: string; readonly name: string | null };
export type Line = { readonly unit: Unit; readonly indicator: Indicator; readonly answered: boolean };
/** An indicator with one line per unit that answers it now. */
export type PlanRow = { readonly indicator: Indicator; readonly lines: readonly Line[] };
export type PlanSection = {
  readonly id: string;
  readonly rows: readonly PlanRow[];
  readonly answered: number;
  readonly asked: number;
};

const facility: Unit = { id: FACILITY, name: null };

/**
 * The survey as it is asked now: what other answers made needless is left out. `answered` and `asked` leave out
 * optional indicators.
 */
export const surveyPlan = (
  model: ModelVersion,
  areas: readonly ServiceArea[],
  input: EvaluationInput,
): readonly PlanSection[] => {
  const indicators = new Map(model.indicators.map((indicator) => [indicator.id, indicator as Indicator]));
  const unitsOf = ({ askedOf, areaKinds }: Indicator): readonly Unit[] =>
    askedOf === 'facility' ? [facility] : areas.filter(({ kind }) => !areaKinds || areaKinds.includes(kind));
  const rowOf = (id: string): PlanRow[] => {
    const indicator = indicators.get(id);
    if (!indicator) return [];
    const lines = unitsOf(indicator)
      .filter((unit) => isAsked(model, input, unit.id, id))
      .map((unit) => ({ unit, indicator, answered: input.answers[unit.id]?.[id] !== undefined }));
    return lines.length > 0 ? [{ indicator, lines }] : [];
  };
  return model.sections.map(({ id, indicators: ids }) => {
    const rows = ids.flatMap(rowOf);
    const needed = rows.flatMap(({ lines }) => lines).filter(({ indicator }) => !indicator.optional);
    return { id, rows, asked: needed.length, answered: needed.filter(({ answered }) => answered).length };
  });
};

/** The section in which an answer is asked for; undefined when it is not. */
export const sectionOf = (plan: readonly PlanSection[], key: AnswerKey): string | undefined =>
  plan.find(({ rows }) =>
    rows.some(({ lines }) => lines.some(({ unit, indicator }) => answerKey(unit.id, indicator.id) === key)),
  )?.id;

export const inputOf = (
  areas: readonly ServiceArea[],
  model: ModelVersion,
  answerOf: (unitId: string, indicatorId: string) => Answer | null,
): EvaluationInput => {
  const answers: Record<string, Record<string, Answer>> = {};
  for (const { id: indicatorId, askedOf } of model.indicators) {
    for (const unitId of askedOf === 'facility' ? [FACILITY] : areas.map(({ id }) => id)) {
      const answer = answerOf(unitId, indicatorId);
      if (answer) (answers[unitId] ??= {})[indicatorId] = answer;
    }
  }
  return { areas: [...areas], answers };
};

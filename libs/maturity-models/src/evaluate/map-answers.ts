import { accepts } from '../answer/accepts.js';
import type { Answer, AnswerValue, EvaluationInput } from '../answer/answer.js';
import { applicableIndicators } from '../model/applicable-indicators.js';
import { FACILITY } from '../answer/facility.js';
import type { Indicator } from '../answer/indicator.js';
import { isAsked } from './is-asked.js';
import type { ModelVersion } from '../model/model-schema.js';

/**
 * How answers to a former version are read under a new one, by the new indicator's id; see the contract
 * `AnswerMapping`. An indicator that is not named takes the answer of the indicator with the same id.
 */
export type AnswerMapping = {
  readonly [indicatorId: string]: {
    readonly from: string | null;
    readonly values?: { readonly [former: string]: AnswerValue } | undefined;
  };
};

const textOf = (value: AnswerValue): string => (typeof value === 'object' ? String(value.percent) : String(value));

const translated = (
  indicator: Indicator,
  answer: Answer,
  values: { readonly [former: string]: AnswerValue } = {},
): Answer | undefined => {
  if ('notApplicable' in answer) return indicator.mayBeNotApplicable ? answer : undefined;
  const key = textOf(answer.value);
  const value = Object.hasOwn(values, key) ? (values[key] as AnswerValue) : answer.value;
  return accepts(indicator, value) ? undefined : { value };
};

/** The answers that the new version can take over; an answer it would not accept is left out. */
export const mapAnswers = (next: ModelVersion, mapping: AnswerMapping, former: EvaluationInput): EvaluationInput => {
  const areas = former.areas.filter(({ kind }) => next.areaKinds.includes(kind));
  const units = [{ id: FACILITY, of: FACILITY } as const, ...areas.map(({ id, kind }) => ({ id, of: { kind } }))];
  const answers: EvaluationInput['answers'] = {};
  for (const unit of units) {
    const given = former.answers[unit.id] ?? {};
    const taken = applicableIndicators(next, unit.of).flatMap((indicator) => {
      const rule = Object.hasOwn(mapping, indicator.id) ? mapping[indicator.id] : undefined;
      const source = rule ? rule.from : indicator.id;
      const answer = source !== null && Object.hasOwn(given, source) ? given[source] : undefined;
      const kept = answer && translated(indicator, answer, rule?.values);
      return kept ? [[indicator.id, kept] as const] : [];
    });
    answers[unit.id] = Object.fromEntries(taken);
  }
  return { areas, answers };
};

/** Ids of the indicators that are asked of some unit under these answers and not answered, without optional ones. */
export const stillToAnswer = (model: ModelVersion, input: EvaluationInput): readonly string[] => {
  const units = [{ id: FACILITY, of: FACILITY } as const, ...input.areas.map(({ id, kind }) => ({ id, of: { kind } }))];
  const open = units.flatMap((unit) =>
    applicableIndicators(model, unit.of)
      .filter(
        ({ id, optional }) =>
          !optional && !Object.hasOwn(input.answers[unit.id] ?? {}, id) && isAsked(model, input, unit.id, id),
      )
      .map(({ id }) => id),
  );
  return [...new Set(open)];
};

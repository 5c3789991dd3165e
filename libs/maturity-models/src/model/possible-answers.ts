import type { Answer, AnswerValue, EvaluationInput } from '../answer/answer.js';
import { applicableIndicators } from './applicable-indicators.js';
import { FACILITY } from '../answer/facility.js';
import type { Indicator } from '../answer/indicator.js';
import type { ModelVersion } from './model-schema.js';

/** Every number in the rules, with which an answer may be compared. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

/** Values that represent all values of the indicator for rules that compare with these numbers, the best first. */
const values = ({ answer }: Indicator, numbers: readonly number[]): AnswerValue[] => {
  switch (answer.kind) {
    case 'yes-no':
      return [true, false];
    case 'choice':
      return [...answer.options].reverse();
    case 'scale':
      return Array.from({ length: answer.to - answer.from + 1 }, (_, i) => answer.to - i);
    case 'number': {
      const most = answer.max ?? Math.max(1_000_000, ...numbers);
      const between = numbers
        .flatMap((number) => [number, number - 1, number + 1])
        .map((number) => (answer.whole ? Math.floor(number) : number));
      return [...new Set([most, ...between.filter((number) => number >= answer.min && number <= most), answer.min])];
    }
    case 'percentage': {
      const steps = [
        ...new Set([
          100,
          ...numbers.filter((number) => number > 0 && number < 100).flatMap((number) => [number, number - 0.5]),
          0,
        ]),
      ];
      return answer.bases.flatMap((basis) => steps.map((percent) => ({ percent, basis })));
    }
  }
};

/** Every answer that makes a difference to these rules, the best first; undefined is "not answered". */
export const possibleAnswers = (indicator: Indicator, rules: unknown): (Answer | undefined)[] => [
  ...values(indicator, numbersIn(rules)).map((value): Answer => ({ value })),
  ...(indicator.mayBeNotApplicable ? [{ notApplicable: 'none here' }] : []),
  undefined,
];

const MOST_AREAS = 1_000;

/** Names of numbers that the best answers reach with any number of service areas. */
const shares = new Set(['percent', 'points', 'weight']);

/**
 * Enough service areas of each kind (at least 2) to reach any count in the rule; undefined above 1,000 areas in total.
 */
export const plentyOfAreas = (model: ModelVersion, rule: unknown): EvaluationInput['areas'] | undefined => {
  const { counts } = JSON.parse(
    JSON.stringify({ counts: rule }, (key, value: unknown) => (shares.has(key) ? undefined : value)),
  ) as { counts: unknown };
  const many = Math.max(2, ...numbersIn(counts).map(Math.ceil));
  if (many * model.areaKinds.length > MOST_AREAS) return undefined;
  return model.areaKinds.flatMap((kind) => Array.from({ length: many }, (_, i) => ({ id: `${kind}-${i}`, kind })));
};

/** The best answer to every indicator; `chosen` replaces answers by indicator id, undefined leaving one out. */
export const bestAnswers = (
  model: ModelVersion,
  areas: EvaluationInput['areas'],
  chosen: Readonly<Record<string, Answer | undefined>> = {},
): EvaluationInput => {
  const best = (asked: readonly Indicator[]): Record<string, Answer> =>
    Object.fromEntries(
      asked.flatMap((indicator) => {
        const answer = Object.hasOwn(chosen, indicator.id)
          ? chosen[indicator.id]
          : possibleAnswers(indicator, [model.stages, model.branches])[0];
        return answer ? [[indicator.id, answer]] : [];
      }),
    );
  return {
    areas,
    answers: {
      [FACILITY]: best(applicableIndicators(model, FACILITY)),
      ...Object.fromEntries(areas.map(({ id, kind }) => [id, best(applicableIndicators(model, { kind }))])),
    },
  };
};

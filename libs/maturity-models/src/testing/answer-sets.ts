import fc from 'fast-check';
import type { Answer, AnswerValue, EvaluationInput } from '../answer/answer.js';
import { applicableIndicators } from '../model/applicable-indicators.js';
import { FACILITY } from '../answer/facility.js';
import type { Indicator } from '../answer/indicator.js';
import type { ModelVersion } from '../model/model-schema.js';

const anyValue = ({ answer }: Indicator): fc.Arbitrary<AnswerValue> => {
  switch (answer.kind) {
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...answer.options);
    case 'scale':
      return fc.integer({ min: answer.from, max: answer.to });
    case 'number':
      return fc.integer({ min: answer.min, max: Math.min(answer.max ?? 10, 10) });
    case 'percentage':
      return fc.record({ percent: fc.integer({ min: 0, max: 100 }), basis: fc.constantFrom(...answer.bases) });
  }
};

/** The best possible value, undefined where no value is better than another. */
export const bestValue = ({ answer, context }: Indicator): AnswerValue | undefined => {
  if (context) return undefined;
  switch (answer.kind) {
    case 'yes-no':
      return true;
    case 'choice':
      return answer.ordered ? answer.options.at(-1) : undefined;
    case 'scale':
      return answer.to;
    case 'number':
      return answer.max ?? 1_000_000;
    case 'percentage':
      return { percent: 100, basis: answer.bases[0] ?? '' };
  }
};

const anyAnswer = (indicator: Indicator, goodness: number): fc.Arbitrary<Answer | undefined> => {
  const best = bestValue(indicator);
  return fc.oneof(
    { weight: 100 - goodness, arbitrary: anyValue(indicator).map((value): Answer => ({ value })) },
    { weight: best === undefined ? 0 : goodness, arbitrary: fc.constant({ value: best ?? false } satisfies Answer) },
    { weight: 3, arbitrary: fc.constant(undefined) },
    {
      weight: indicator.mayBeNotApplicable ? 3 : 0,
      arbitrary: fc.constant({ notApplicable: 'none here' } satisfies Answer),
    },
  );
};

/** Answer sets from poor to nearly complete, with up to six service areas, so that every stage turns up. */
export const answerSets = (model: ModelVersion): fc.Arbitrary<EvaluationInput> =>
  fc
    .tuple(
      model.areaKinds.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...model.areaKinds), { maxLength: 6 }),
      fc.constantFrom(0, 60, 90, 97, 99),
    )
    .chain(([kinds, goodness]) => {
      const areas = kinds.map((kind, i) => ({ id: `area-${i}`, kind }));
      const unit = (put: readonly Indicator[]) =>
        fc
          .tuple(...put.map((indicator) => anyAnswer(indicator, goodness)))
          .map(
            (given) =>
              Object.fromEntries(put.flatMap(({ id }, i) => (given[i] ? [[id, given[i]]] : []))) as Record<
                string,
                Answer
              >,
          );
      return fc
        .tuple(
          unit(applicableIndicators(model, FACILITY)),
          ...areas.map(({ kind }) => unit(applicableIndicators(model, { kind }))),
        )
        .map(([facility, ...rest]) => ({
          areas,
          answers: {
            facility: facility as Record<string, Answer>,
            ...Object.fromEntries(rest.map((given, i) => [`area-${i}`, given])),
          },
        }));
    });

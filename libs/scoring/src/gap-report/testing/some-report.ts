import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import {
  type Answer,
  type EvaluationInput,
  type Indicator,
  type ModelVersion,
  applicableIndicators,
  evaluate,
  FACILITY,
  textsOf,
} from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import fc from 'fast-check';
import { examples } from '../../testing/examples.js';
import { type ReportedOn, gapReport } from '../gap-report.js';

export const diam = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;

/** What an example of the model version answers. */
export const answersOf = (name: string): EvaluationInput => {
  const { areas, answers } = examples().find((one) => one.name === name) ?? { areas: [], answers: {} };
  return { areas: [...areas], answers };
};

export const reportedOn = (input: EvaluationInput, change: Partial<ReportedOn> = {}): ReportedOn => {
  const model = change.model ?? diam;
  return {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    facilityName: 'Aurora Hospital',
    final: true,
    model,
    texts: textsOf(model, 'en'),
    input,
    answersChecksum: 'c0ffee'.padEnd(64, '0'),
    evaluation: evaluate(model, input),
    efforts: {},
    peers: null,
    earlier: [],
    visit: null,
    calculatedAt: '2027-03-09T06:00:00.000Z',
    asOf: '2027-03-10T06:00:00.000Z',
    ...change,
  };
};

export const reportOn = (input: EvaluationInput, change: Partial<ReportedOn> = {}): GapReport =>
  gapReport(reportedOn(input, change));

const anyAnswer = (
  { answer, context, mayBeNotApplicable }: Indicator,
  goodness: number,
): fc.Arbitrary<Answer | undefined> => {
  const good: fc.Arbitrary<Answer> = fc.constant(
    {
      'yes-no': { value: true },
      choice: { value: answer.kind === 'choice' ? (answer.options.at(-1) as string) : '' },
      scale: { value: answer.kind === 'scale' ? answer.to : 0 },
      number: { value: 1_000 },
      percentage: { value: { percent: 100, basis: answer.kind === 'percentage' ? (answer.bases[0] as string) : '' } },
    }[answer.kind],
  );
  const poor: fc.Arbitrary<Answer> =
    answer.kind === 'yes-no'
      ? fc.boolean().map((value) => ({ value }))
      : answer.kind === 'percentage'
        ? fc.integer({ min: 0, max: 99 }).map((percent) => ({ value: { percent, basis: answer.bases[0] as string } }))
        : fc.constant({ value: 0 });
  return fc.oneof(
    { weight: context ? 0 : goodness, arbitrary: good },
    { weight: 100 - goodness + (context ? goodness : 0), arbitrary: poor },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: mayBeNotApplicable ? 2 : 0, arbitrary: fc.constant({ notApplicable: 'none here' }) },
  );
};

/** Answers from poor to nearly whole, with up to five service areas. */
export const someAnswers = (model: ModelVersion = diam): fc.Arbitrary<EvaluationInput> =>
  fc
    .tuple(
      model.areaKinds.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...model.areaKinds), { maxLength: 5 }),
      fc.constantFrom(0, 70, 90, 97),
    )
    .chain(([kinds, goodness]) => {
      const areas = kinds.map((kind, i) => ({ id: `area-${i}`, kind, name: `Area ${i}` }));
      const unit = (put: readonly Indicator[]) =>
        fc
          .tuple(...put.map((one) => anyAnswer(one, goodness)))
          .map((given): Record<string, Answer> =>
            Object.fromEntries(put.flatMap(({ id }, i) => (given[i] ? [[id, given[i]] as const] : []))),
          );
      return fc
        .tuple(
          unit(applicableIndicators(model, FACILITY)),
          ...areas.map(({ kind }) => unit(applicableIndicators(model, { kind }))),
        )
        .map(([facility, ...rest]) => ({
          areas,
          answers: { [FACILITY]: facility, ...Object.fromEntries(rest.map((given, i) => [`area-${i}`, given])) },
        }));
    });

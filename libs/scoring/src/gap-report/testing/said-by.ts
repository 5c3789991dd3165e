import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import {
  type Criterion,
  type CriterionResult,
  type Evaluation,
  type EvaluationInput,
  type ModelTexts,
  type ModelVersion,
  type Provenance,
  criteriaOf,
  FACILITY,
  progress,
} from '@cairn/maturity-models';
import { reasonSentences } from '../criterion-sentence.js';
import { type Said, unbroken } from './said.js';

type Judged = Pick<CriterionResult, 'id' | 'status' | 'share' | 'value' | 'target' | 'distance' | 'unit'> & {
  readonly code: keyof typeof reasonSentences;
  readonly effortDays: number;
  readonly texts: { readonly title: string; readonly summary: string; readonly recommendation: string };
  readonly provenance: Provenance;
};
type Standing = Pick<GapReport, 'stage' | 'score' | 'nextStage' | 'highestStage'> & {
  readonly blockers: readonly Judged[];
  readonly focusAreas: readonly { readonly title: string; readonly score: number }[];
  readonly stages: readonly {
    readonly stage: number;
    readonly reached: boolean;
    readonly criteria: readonly Judged[];
  }[];
  readonly branches: readonly { readonly met: boolean; readonly share: number; readonly criteria: readonly Judged[] }[];
  readonly computedFrom: Pick<GapReport['computedFrom'], 'answered' | 'applicable' | 'notCounted' | 'units'>;
};

const MARKS: { readonly [provenance in Provenance]: string } = {
  published: '',
  inferred: 'Interpretation',
  unconfirmed: 'Unconfirmed',
};
const toDo = ({ texts, provenance }: Judged): string =>
  unbroken(`${texts.title}${MARKS[provenance] && `(${MARKS[provenance]})`}${texts.recommendation}`);
const effortOf = (judged: readonly Judged[]): number => judged.reduce((sum, { effortDays }) => sum + effortDays, 0);

const verdictOf = ({ status, share }: Judged): string =>
  status === 'met' ? 'Met' : status === 'not-applicable' ? 'Not applicable' : share > 0 ? 'Partly met' : 'Not met';

/** Value, target and, as a whole number, what is missing; none where there is nothing to count. */
const counted = ({ status, value, target, distance, unit }: Judged): number[] =>
  unit === 'answer' || status === 'not-applicable' || typeof value !== 'number' || typeof target !== 'number'
    ? []
    : [value, target, ...(distance > 0 ? [Math.ceil(distance)] : [])];

const criteriaIn = (where: string, criteria: readonly Judged[]): Said[] =>
  criteria.flatMap((one, i) => {
    const row = `${where}, criterion ${i + 1}`;
    const numbers = counted(one);
    return [
      [`${row}: text`, unbroken(`${one.texts.title}${one.texts.summary}${MARKS[one.provenance]}`)],
      [`${row}: verdict`, verdictOf(one)],
      [`${row}: in words`, numbers.length === 0 ? reasonSentences[one.code] : ''],
      ...numbers.map((value, n): Said => [`${row}: number ${n + 1}`, value]),
      [`${row}: effort`, one.status === 'met' ? null : one.effortDays],
    ] as Said[];
  });

const metOf = (what: string, criteria: readonly Judged[]): Said[] => [
  [`${what}: met`, criteria.filter(({ status }) => status === 'met').length],
  [`${what}: of`, criteria.filter(({ status }) => status !== 'not-applicable').length],
];

const saidOf = ({
  stage,
  highestStage,
  score,
  nextStage,
  blockers,
  focusAreas,
  stages,
  branches,
  computedFrom: { answered, applicable, notCounted, units },
}: Standing): Said[] => [
  ['stage', stage],
  ['highest stage', highestStage],
  ['score', score],
  ['next stage', nextStage],
  ...(nextStage === null
    ? []
    : ([
        ['missing', blockers.length],
        ['missing: effort', effortOf(blockers)],
      ] as const)),
  ...blockers.flatMap((one, i): Said[] => [
    [`missing ${i + 1}: text`, toDo(one)],
    [`missing ${i + 1}: effort`, one.effortDays],
  ]),
  ...focusAreas.flatMap((area, i): Said[] => [
    [`focus area ${i + 1}: text`, unbroken(area.title)],
    [`focus area ${i + 1}: score`, area.score],
  ]),
  ...stages
    .filter(({ criteria }) => criteria.length > 0)
    .flatMap((one): Said[] => [
      [`stage ${one.stage}: reached`, String(one.reached)],
      ...metOf(`stage ${one.stage}`, one.criteria),
      ...criteriaIn(`stage ${one.stage}`, one.criteria),
    ]),
  ...branches.flatMap(({ met, share, criteria }, i): Said[] => [
    ...metOf(`branch ${i + 1}`, criteria),
    [`branch ${i + 1}: whole`, String(met)],
    [`branch ${i + 1}: share`, met ? 100 : 100 * share],
    ...criteriaIn(`branch ${i + 1}`, criteria),
  ]),
  [
    'all to do',
    [...stages, ...branches]
      .flatMap(({ criteria }) => criteria)
      .filter(({ status }) => status === 'not-met')
      .map(toDo)
      .toSorted()
      .join(),
  ],
  ['trend: stage', stage],
  ['trend: score', score],
  ['answered', answered],
  ['applicable', applicable],
  ['not counted', notCounted],
  ...units.flatMap((unit, i): Said[] => [
    [`unit ${i + 1}: answered`, unit.answered],
    [`unit ${i + 1}: applicable`, unit.applicable],
  ]),
];

/** What `evaluate` finds, in the texts of the model version. */
export const saidByEvaluate = (
  model: ModelVersion,
  texts: ModelTexts,
  input: EvaluationInput,
  evaluation: Evaluation,
  daysOf: (criterion: Criterion) => number,
): Said[] => {
  const criteria = new Map(criteriaOf(model).map(({ criterion }) => [criterion.id, criterion]));
  const judged = ({ id, reason, ...result }: CriterionResult): Judged => {
    const criterion = criteria.get(id) as Criterion;
    return {
      id,
      ...result,
      code: reason.code,
      effortDays: daysOf(criterion),
      provenance: criterion.provenance,
      texts: texts.criteria[id] as Judged['texts'],
    };
  };
  const results = new Map(
    [...evaluation.stages, ...evaluation.branches].flatMap((part) => part.criteria.map((one) => [one.id, one])),
  );
  return saidOf({
    stage: evaluation.stage,
    score: evaluation.score,
    nextStage: evaluation.nextStage,
    highestStage: Math.max(...model.stages.map(({ stage }) => stage)),
    blockers: evaluation.blockers.map((id) => judged(results.get(id) as CriterionResult)),
    focusAreas: evaluation.focusAreas.map(({ id, score }) => ({ title: texts.focusAreas[id]?.title ?? '', score })),
    stages: evaluation.stages.map(({ stage, reached, criteria: of }) => ({ stage, reached, criteria: of.map(judged) })),
    branches: evaluation.branches.map(({ met, share, criteria: of }) => ({ met, share, criteria: of.map(judged) })),
    computedFrom: countedIn(model, input),
  });
};

const countedIn = (model: ModelVersion, input: EvaluationInput): Standing['computedFrom'] => {
  const { answered, total: applicable, units } = progress(model, input);
  const recorded = [FACILITY, ...input.areas.map(({ id }) => id)].flatMap((unit) =>
    Object.keys(input.answers[unit] ?? {}),
  );
  return {
    answered,
    applicable,
    notCounted: recorded.length - answered,
    units: units.map((unit) => ({ name: null, answered: unit.answered, applicable: unit.total })),
  };
};

/** What the report gives the screen: `result` as `evaluate` does, `more` as only the report does. */
export const saidByReport = (
  report: GapReport,
): { readonly result: readonly Said[]; readonly more: readonly Said[] } => {
  const criteria = new Map(
    report.criteria.map((one): [string, Judged] => [
      one.id,
      { ...one, code: one.reason.code as Judged['code'], unit: one.unit as Judged['unit'], texts: one },
    ]),
  );
  const those = (ids: readonly string[]): Judged[] => ids.map((id) => criteria.get(id) as Judged);
  return {
    result: saidOf({
      ...report,
      blockers: those(report.blockers),
      stages: report.stages.map(({ stage, reached, criteria: ids }) => ({ stage, reached, criteria: those(ids) })),
      branches: report.branches.map(({ met, share, criteria: ids }) => ({ met, share, criteria: those(ids) })),
    }),
    more: report.recommendations.flatMap(({ from, to, effortDays, stagesPerHundredDays, criteria: ids }, i): Said[] => [
      [`step ${i + 1}: from`, to === null ? null : from],
      [`step ${i + 1}: to`, to],
      [`step ${i + 1}: effort`, effortDays],
      [`step ${i + 1}: rate`, stagesPerHundredDays],
      ...those(ids).flatMap((one, n): Said[] => [
        [`step ${i + 1}, criterion ${n + 1}: text`, toDo(one)],
        [`step ${i + 1}, criterion ${n + 1}: effort`, one.effortDays],
      ]),
    ]),
  };
};

import type { GapReport, Peers } from '@cairn/contracts/scoring/http/gap-report.js';
import {
  type Criterion,
  type CriterionResult,
  type Evaluation,
  type EvaluationInput,
  type ModelTexts,
  type ModelVersion,
  criteriaOf,
  evaluateValidated,
  FACILITY,
  highestFocusAreaScore,
  progress,
} from '@cairn/maturity-models';
import { Temporal } from 'temporal-polyfill';
import { orderRecommendations } from './order-recommendations.js';

/** An earlier final score of the same facility on the same model version. */
export type EarlierScore = {
  readonly assessmentId: string;
  readonly calculatedAt: string;
  readonly stage: number;
  readonly score: number;
};

/** What a visit found on these answers. */
export type VisitFindings = {
  readonly visitId: string;
  readonly visitEndedOn: string | null;
  readonly findings: Parameters<typeof evaluateValidated>[2];
};

export type ReportedOn = {
  readonly assessmentId: string;
  readonly facilityName: string;
  readonly final: boolean;
  readonly model: ModelVersion;
  readonly texts: ModelTexts;
  readonly input: EvaluationInput;
  readonly answersChecksum: string;
  readonly evaluation: Evaluation;
  /** Person-days by criterion, where the hospital knows better than the model version. */
  readonly efforts: Readonly<Record<string, number>>;
  readonly peers: Peers | null;
  readonly earlier: readonly EarlierScore[];
  /** Null where no visit was decided on. */
  readonly visit: VisitFindings | null;
  readonly calculatedAt: string;
  readonly asOf: string;
};

/** Everything that the gap report says, on screen and on paper alike. */
export const gapReport = (on: ReportedOn): GapReport => {
  const { assessmentId, facilityName, final, model, texts, evaluation, peers } = on;
  const { stage, score, nextStage, blockers } = evaluation;
  return {
    assessmentId,
    facilityName,
    model: { id: model.id, version: model.version, title: texts.title },
    stage,
    ...wordsOf(texts.stages[String(stage)]),
    highestStage: Math.max(...evaluation.stages.map((one) => one.stage)),
    focusAreaHighest: highestFocusAreaScore(model),
    score,
    final,
    nextStage,
    blockers: [...blockers],
    focusAreas: evaluation.focusAreas.map((area) => ({ ...area, ...wordsOf(texts.focusAreas[area.id]) })),
    peers,
    stages: evaluation.stages.map(({ criteria, gate: _, ...standing }) => ({
      ...standing,
      ...wordsOf(texts.stages[String(standing.stage)]),
      criteria: idsOf(criteria),
    })),
    branches: evaluation.branches.map(({ criteria, missing, ...standing }) => ({
      ...standing,
      ...wordsOf(texts.branches[standing.id]),
      criteria: idsOf(criteria),
      missing: [...missing],
    })),
    criteria: criteriaWithVerdict(on),
    recommendations: recommendationsOf(on),
    trend: trendOf(on),
    validated: validatedOf(on),
    computedFrom: computedFrom(on),
  };
};

const validatedOf = ({ model, input, visit }: ReportedOn): GapReport['validated'] => {
  if (!visit) return null;
  const { evaluation, lost } = evaluateValidated(model, input, visit.findings);
  return {
    visitId: visit.visitId,
    visitEndedOn: visit.visitEndedOn,
    stage: evaluation.stage,
    score: evaluation.score,
    lost: visit.findings.flatMap(({ criterionId, verdict }) =>
      lost.includes(criterionId) && verdict !== 'confirmed' ? [{ criterionId, verdict }] : [],
    ),
  };
};

const wordsOf = (words: { readonly title: string; readonly summary: string } | undefined) => ({
  title: words?.title ?? '',
  summary: words?.summary ?? '',
});

const idsOf = (criteria: readonly CriterionResult[]): string[] => criteria.map(({ id }) => id);

const effortIn =
  ({ efforts }: ReportedOn) =>
  ({ id, effortDays }: Criterion): number =>
    efforts[id] ?? effortDays;

const criteriaWithVerdict = (on: ReportedOn): GapReport['criteria'] => {
  const { model, texts, evaluation } = on;
  const effortOf = effortIn(on);
  const results = new Map(
    [...evaluation.stages, ...evaluation.branches]
      .flatMap((part) => part.criteria)
      .map((result) => [result.id, result]),
  );
  return criteriaOf(model).flatMap(({ criterion, stage, branch }) => {
    const result = results.get(criterion.id);
    if (!result) return [];
    const { proof: _, target, ...verdict } = result;
    return {
      ...verdict,
      reason: { code: verdict.reason.code, params: { ...verdict.reason.params } },
      target: target !== null && typeof target === 'object' ? [...target] : target,
      ...wordsOf(texts.criteria[criterion.id]),
      recommendation: texts.criteria[criterion.id]?.recommendation ?? '',
      focusArea: criterion.focusArea,
      stage,
      branch,
      provenance: criterion.provenance,
      effortDays: effortOf(criterion),
    };
  });
};

const recommendationsOf = (on: ReportedOn): GapReport['recommendations'] => {
  let totalDays = 0;
  return orderRecommendations(on.model, on.evaluation, effortIn(on)).map(({ from, to, criteria, effortDays }) => {
    totalDays += effortDays;
    return {
      from,
      to,
      criteria: [...criteria],
      effortDays,
      totalDays,
      stagesPerHundredDays: to === null || effortDays === 0 ? null : twoDecimals((100 * (to - from)) / effortDays),
    };
  });
};

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

const trendOf = ({ assessmentId, evaluation, calculatedAt, earlier }: ReportedOn): GapReport['trend'] => [
  ...earlier
    .filter((one) => one.assessmentId !== assessmentId && Temporal.Instant.compare(one.calculatedAt, calculatedAt) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.calculatedAt, b.calculatedAt))
    .map((one) => ({ ...one, isThis: false })),
  { assessmentId, calculatedAt, stage: evaluation.stage, score: evaluation.score, isThis: true },
];

const computedFrom = ({ model, input, answersChecksum, calculatedAt, asOf }: ReportedOn): GapReport['computedFrom'] => {
  const { answered, total, units } = progress(model, input);
  const recorded = [FACILITY, ...input.areas.map(({ id }) => id)].reduce(
    (sum, unitId) => sum + Object.keys(input.answers[unitId] ?? {}).length,
    0,
  );
  const names = new Map(input.areas.map(({ id, name, kind }) => [id, name ?? kind]));
  return {
    answersChecksum,
    answered,
    applicable: total,
    notCounted: recorded - answered,
    units: units.map((unit) => ({
      name: names.get(unit.unitId) ?? null,
      answered: unit.answered,
      applicable: unit.total,
    })),
    calculatedAt,
    asOf,
  };
};

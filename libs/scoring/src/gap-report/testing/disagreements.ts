import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import {
  type EvaluationInput,
  type ModelVersion,
  cheapestPath,
  criteriaOf,
  evaluate,
  textsOf,
} from '@cairn/maturity-models';
import { gapReport } from '../gap-report.js';
import { gapReportPdf } from '../gap-report.pdf.js';
import { type Said, differences } from './said.js';
import { saidByEvaluate, saidByReport } from './said-by.js';
import { saidOnPaper } from './said-on-paper.js';
import { reportedOn } from './some-report.js';

/** The hospital's own figure for one criterion in four, from 0 to 99.75 person-days. */
const ownEfforts = (model: ModelVersion, next: () => number): Record<string, number> =>
  Object.fromEntries(
    criteriaOf(model).flatMap(({ criterion: { id } }) => (next() < 0.25 ? [[id, Math.floor(next() * 400) / 4]] : [])),
  );

type Reported = {
  readonly report: GapReport;
  readonly byReport: ReturnType<typeof saidByReport>;
  readonly byEvaluate: readonly Said[];
  readonly byPath: readonly Said[];
};

const reported = (model: ModelVersion, input: EvaluationInput, next: () => number): Reported => {
  const efforts = ownEfforts(model, next);
  const evaluation = evaluate(model, input);
  const report = gapReport(reportedOn(input, { model, evaluation, efforts }));
  const path =
    evaluation.nextStage === null ? null : cheapestPath(model, evaluation, evaluation.nextStage, efforts).best;
  return {
    report,
    byReport: saidByReport(report),
    byEvaluate: saidByEvaluate(
      model,
      textsOf(model, 'en'),
      input,
      evaluation,
      ({ id, effortDays }) => efforts[id] ?? effortDays,
    ),
    byPath: path
      ? [
          ['step 1: from', evaluation.stage],
          ['step 1: effort', path.effortDays, 0.005],
        ]
      : [],
  };
};

/** Where the numbers of a gap report are not those of `evaluate` and of the cheapest path; none when they agree. */
export const disagreementsOfReport = (model: ModelVersion, input: EvaluationInput, next: () => number): string[] => {
  const { byReport, byEvaluate, byPath } = reported(model, input, next);
  return [
    ...differences(byReport.result, byEvaluate, 'the report', 'evaluate'),
    ...differences(byPath, only(byReport.more, byPath), 'the cheapest path', 'the report'),
  ];
};

/**
 * Where the PDF of a gap report, read back from its bytes, says otherwise than the report, `evaluate` or the cheapest
 * path; none when they agree.
 */
export const disagreementsOnPaper = async (
  model: ModelVersion,
  input: EvaluationInput,
  next: () => number,
): Promise<string[]> => {
  const { report, byReport, byEvaluate, byPath } = reported(model, input, next);
  const paper = saidOnPaper(await gapReportPdf(report));
  return [
    ...differences(paper.result, byReport.result, 'the PDF', 'the report'),
    ...differences(paper.more, byReport.more, 'the PDF', 'the report'),
    ...differences(paper.result, byEvaluate, 'the PDF', 'evaluate'),
    ...differences(byPath, only(paper.more, byPath), 'the cheapest path', 'the PDF'),
  ];
};

const only = (said: readonly Said[], of: readonly Said[]): Said[] =>
  said.filter(([what]) => of.some(([asked]) => asked === what));

import type { GapReport } from '@cairn/contracts/scoring/http/gap-report.js';
import { ink } from '@cairn/platform/documents/ink.js';
import { taggedDocument } from '@cairn/platform/documents/tagged-document.pdf.js';
import { criterionSentence } from './criterion-sentence.js';
import { drawFocusAreas } from './focus-areas.pdf.js';
import {
  count,
  days,
  figure,
  gapReportTexts,
  type Moment,
  momentIn,
  percent,
  provenances,
  stepTitle,
  verdictOf,
  verdicts,
} from './gap-report-texts.js';
import { paper, Sheet } from './sheet.pdf.js';
import { drawSummary } from './summary.pdf.js';
import { type Cell, type Column, drawTable } from './table.pdf.js';
import { drawTrend } from './trend.pdf.js';

type Criterion = GapReport['criteria'][number];

/** The gap report as upright A4 pages: tagged, with embedded fonts and charts. Moments are those of an IANA zone. */
export const gapReportPdf = (report: GapReport, timeZone = 'UTC'): Promise<Buffer> => {
  const moment = momentIn(timeZone);
  const texts = gapReportTexts(report, moment);
  const { pdf, root, finished } = taggedDocument({
    title: texts.title,
    subject: texts.model,
    size: [paper.width, paper.height],
    made: report.computedFrom.asOf,
  });
  const sheet = new Sheet(pdf, root);
  const criteria = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  const those = (ids: readonly string[]): Criterion[] => ids.flatMap((id) => criteria.get(id) ?? []);

  drawSummary(sheet, report, texts);
  sheet.section(texts.missing, () => {
    sheet.paragraph(texts.missingLead, { color: ink.soft });
    if (report.blockers.length > 0)
      drawTable(
        sheet,
        [
          { title: 'Criterion', share: 0.54 },
          { title: 'Where it stands', share: 0.32 },
          { title: 'Effort', share: 0.14, isFigure: true },
        ],
        those(report.blockers).map((one) => [
          toDo(one),
          { text: criterionSentence(one) },
          { text: days(one.effortDays) },
        ]),
      );
  });
  sheet.section(
    texts.focusAreas,
    () => {
      sheet.paragraph(texts.focusLead(report.focusAreaHighest), { color: ink.soft });
      sheet.paragraph(report.peers ? texts.peersLead : texts.noPeers);
      drawFocusAreas(sheet, report);
    },
    300,
  );
  sheet.section(texts.criteria, () =>
    report.stages
      .filter((one) => one.criteria.length > 0)
      .forEach(({ stage, title, reached, criteria: ids }) => {
        const judged = those(ids);
        sheet.heading(`Stage ${stage}: ${title}`, 70);
        sheet.paragraph(`${reached ? 'Reached' : 'Open'}; ${metOf(judged)}`, { size: 9, color: ink.soft, after: 2 });
        drawCriteria(sheet, judged);
      }),
  );
  if (report.branches.length > 0)
    sheet.section(texts.branches, () => {
      sheet.paragraph(texts.branchesLead, { color: ink.soft });
      report.branches.forEach(({ title, summary, met, share, criteria: ids }) => {
        const judged = those(ids);
        sheet.heading(title, 80);
        sheet.paragraph(summary, { size: 9, after: 2 });
        sheet.paragraph(`${met ? 'Met' : `${percent(share)} done`}; ${metOf(judged)}`, {
          size: 9,
          color: ink.soft,
          after: 2,
        });
        drawCriteria(sheet, judged);
      });
    });
  sheet.section(
    texts.roadmap,
    () => {
      sheet.paragraph(report.recommendations.length > 0 ? texts.wayUpLead : texts.nothingOpen, { color: ink.soft });
      report.recommendations.forEach((step) => {
        sheet.heading(stepTitle(step), 80);
        drawTable(
          sheet,
          stepColumns,
          those(step.criteria).map((one) => [
            toDo(one),
            { text: placeOf(report, one) },
            { text: days(one.effortDays) },
          ]),
        );
      });
    },
    220,
  );
  sheet.section(
    texts.trend,
    () => {
      sheet.paragraph(report.trend.length > 1 ? texts.trendLead : texts.trendFirst, { color: ink.soft });
      drawTrend(sheet, report, moment);
    },
    240,
  );
  sheet.section(texts.computedFrom, () => {
    drawTable(
      sheet,
      [
        { title: 'What', share: 0.34 },
        { title: 'Value', share: 0.66 },
      ],
      basis(report, moment).map(([what, value]) => [{ text: what }, { text: value }]),
    );
    drawTable(
      sheet,
      [
        { title: 'Unit', share: 0.8 },
        { title: 'Answered', share: 0.2, isFigure: true },
      ],
      report.computedFrom.units.map(({ name, answered, applicable }) => [
        { text: name ?? 'Whole facility' },
        { text: `${figure(answered)} of ${figure(applicable)}` },
      ]),
      true,
    );
  });
  sheet.number(texts.title, texts.page);
  return finished();
};

const toDo = ({ title, recommendation, provenance }: Criterion): Cell => ({
  text: provenances[provenance] ? `${title} (${provenances[provenance]})` : title,
  under: recommendation,
  strong: true,
});

const metOf = (judged: readonly Criterion[]): string => {
  const counted = judged.filter(({ status }) => status !== 'not-applicable');
  return `${counted.filter(({ status }) => status === 'met').length} of ${count(counted.length, 'criterion', 'criteria')} met.`;
};

const criterionColumns: readonly Column[] = [
  { title: 'Criterion', share: 0.46 },
  { title: 'Verdict', share: 0.16 },
  { title: 'Where it stands', share: 0.26 },
  { title: 'Effort', share: 0.12, isFigure: true },
];
const stepColumns: readonly Column[] = [
  { title: 'What to do', share: 0.58 },
  { title: 'Counts for', share: 0.28 },
  { title: 'Effort', share: 0.14, isFigure: true },
];

const drawCriteria = (sheet: Sheet, judged: readonly Criterion[]): void =>
  drawTable(
    sheet,
    criterionColumns,
    judged.map((one) => [
      { text: one.title, under: [one.summary, provenances[one.provenance]].filter(Boolean).join(' ') },
      { text: verdicts[verdictOf(one)], mark: verdictOf(one) },
      { text: criterionSentence(one) },
      { text: one.status === 'met' ? '–' : days(one.effortDays) },
    ]),
  );

const placeOf = ({ branches }: GapReport, { stage, branch }: Criterion): string =>
  stage !== null ? `Stage ${stage}` : (branches.find(({ id }) => id === branch)?.title ?? '');

const basis = (
  { model, computedFrom, peers, final }: GapReport,
  moment: Moment,
): (readonly [what: string, value: string])[] => [
  ['Model version', `${model.title}, version ${model.version}`],
  ['Answered', `${figure(computedFrom.answered)} of ${figure(computedFrom.applicable)}`],
  ...(computedFrom.notCounted > 0
    ? ([['Optional or no longer asked', count(computedFrom.notCounted, 'more answer')]] as const)
    : []),
  ['Checksum of all answers', computedFrom.answersChecksum],
  ['Calculated', moment(computedFrom.calculatedAt)],
  ['As of', moment(computedFrom.asOf)],
  ['Status', final ? 'Final: the survey is submitted' : 'Provisional: the survey is open'],
  ['Effort', 'Usual person-days of the model version, where the hospital gave none'],
  [
    'Peers',
    peers
      ? 'Only facilities that agreed to be compared, on the same model version'
      : 'None shown: fewer than five facilities share the filters',
  ],
];

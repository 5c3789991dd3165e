import type { GapReport, Peers } from '@cairn/contracts/scoring/http/gap-report.js';
import { Temporal } from 'temporal-polyfill';
import { criterionSentence } from './criterion-sentence.js';
import {
  count,
  days,
  findings,
  figure,
  gapReportTexts,
  type Moment,
  peerNames,
  percent,
  provenances,
  stepTitle,
  type Verdict,
  verdictOf,
  verdicts,
} from './gap-report-texts.js';

type Criterion = GapReport['criteria'][number];
type Group = Peers['groups'][number];
type Texts = ReturnType<typeof gapReportTexts>;

/** `share` of the table's width. Figures stand at the end of their column. */
type Column = { readonly title: string; readonly share: number; readonly isFigure?: boolean };
/**
 * `under` is a second text, smaller and softer; `mark` the sign of a verdict before the text; `isStrong` stands out;
 * `mayBeLong` was typed by people, in any script, or has words longer than the column.
 */
type Cell = {
  readonly text: string;
  readonly under?: string;
  readonly mark?: Verdict;
  readonly isStrong?: boolean;
  readonly mayBeLong?: boolean;
};
export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

const plain = (...texts: readonly string[]): Cell[] => texts.map((text) => ({ text }));

/** What the pages of a gap report say, in the order in which they are read. */
export const gapReportContent = (report: GapReport, moment: Moment) => {
  const texts = gapReportTexts(report, moment);
  const criteria = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  const those = (ids: readonly string[]): Criterion[] => ids.flatMap((id) => criteria.get(id) ?? []);
  return {
    facility: report.facilityName,
    kicker: texts.kicker,
    model: texts.model,
    basis: texts.standing,
    alt: texts.picture,
    standing: {
      stage: texts.stage,
      title: report.title,
      summary: report.summary,
      score: texts.score,
      missing: `${texts.missing}. ${texts.missingLead}`,
    },
    validated: validated(report, texts, criteria),
    missing: missing(report, texts, those(report.blockers)),
    focusAreas: focusAreas(report, texts),
    stages: {
      title: texts.criteria,
      parts: report.stages
        .filter((one) => one.criteria.length > 0)
        .map(({ stage, title, reached, criteria: ids }) => ({
          title: `Stage ${stage}: ${title}`,
          summary: '',
          state: `${reached ? 'Reached' : 'Open'}; ${metOf(those(ids))}`,
          table: criteriaTable(those(ids)),
        })),
    },
    branches: {
      title: texts.branches,
      lead: texts.branchesLead,
      parts: report.branches.map(({ title, summary, met, share, criteria: ids }) => ({
        title,
        summary,
        state: `${met ? 'Met' : `${percent(share)} done`}; ${metOf(those(ids))}`,
        table: criteriaTable(those(ids)),
      })),
    },
    roadmap: {
      title: texts.roadmap,
      lead: report.recommendations.length > 0 ? texts.wayUpLead : texts.nothingOpen,
      parts: report.recommendations.map((step) => ({
        title: stepTitle(step),
        table: stepTable(report, those(step.criteria)),
      })),
    },
    trend: trend(report, texts, moment),
    computedFrom: computedFrom(report, texts, moment),
    page: texts.page,
  };
};

const validated = (
  { stage, score, validated: seen }: GapReport,
  texts: Texts,
  criteria: ReadonlyMap<string, Criterion>,
) =>
  seen && {
    title: texts.validated,
    lead: texts.validatedLead(seen),
    scores: {
      columns: [
        { title: 'Result', share: 0.4 },
        { title: 'Stage', share: 0.2, isFigure: true },
        { title: 'Score', share: 0.2, isFigure: true },
      ],
      rows: [
        plain('Self-reported', String(stage), score.toFixed(4)),
        [
          { text: 'Validated', isStrong: true },
          { text: String(seen.stage), isStrong: true },
          { text: seen.score.toFixed(4), isStrong: true },
        ],
      ],
    },
    lost:
      seen.lost.length === 0
        ? null
        : {
            columns: [
              { title: 'Not confirmed', share: 0.74 },
              { title: 'Finding', share: 0.26 },
            ],
            rows: seen.lost.map(({ criterionId, verdict }) =>
              plain(criteria.get(criterionId)?.title ?? criterionId, findings[verdict]),
            ),
          },
  };

const missing = ({ blockers }: GapReport, texts: Texts, open: readonly Criterion[]) => ({
  title: texts.missing,
  lead: texts.missingLead,
  table:
    blockers.length === 0
      ? null
      : {
          columns: [
            { title: 'Criterion', share: 0.54 },
            { title: 'Where it stands', share: 0.32 },
            { title: 'Effort', share: 0.14, isFigure: true },
          ],
          rows: open.map((one) => [toDo(one), ...plain(criterionSentence(one), days(one.effortDays))]),
        },
});

const focusAreas = ({ focusAreas: areas, focusAreaHighest: highest, peers }: GapReport, texts: Texts) => {
  const groups = peers?.groups ?? [];
  return {
    title: texts.focusAreas,
    lead: texts.focusLead(highest),
    peers: peers ? texts.peersLead : texts.noPeers,
    alt: `Bars of ${areas.length} focus areas, 0 to ${highest}: ${areas.map(({ title, score }) => `${title} ${figure(score)}`).join('; ')}.${groups.length > 0 ? ' Signs on the bars show the means of peers.' : ''}`,
    legend: groups.map(({ kind }) => `${peerNames[kind]}, mean`),
    bars: areas.map(({ id, title, score }) => ({
      title,
      score: figure(score),
      share: score / highest,
      means: groups.map((group) => {
        const mean = meanOf(group, id);
        return mean === undefined ? null : mean / highest;
      }),
    })),
    table: {
      columns: [
        { title: 'Focus area', share: 0.52 },
        { title: 'Here', share: 0.12, isFigure: true },
        ...groups.map(({ kind }) => ({ title: peerNames[kind], share: 0.12, isFigure: true })),
      ],
      rows: areas.map(({ id, title, score }) =>
        plain(
          title,
          figure(score),
          ...groups.map((group) => {
            const mean = meanOf(group, id);
            return mean === undefined ? '–' : figure(mean);
          }),
        ),
      ),
    },
  };
};

const meanOf = ({ focusAreas: areas }: Group, id: string): number | undefined =>
  areas.find((area) => area.id === id)?.mean;

const toDo = ({ title, recommendation, provenance }: Criterion): Cell => ({
  text: provenances[provenance] ? `${title} (${provenances[provenance]})` : title,
  under: recommendation,
  isStrong: true,
});

const metOf = (judged: readonly Criterion[]): string => {
  const counted = judged.filter(({ status }) => status !== 'not-applicable');
  return `${counted.filter(({ status }) => status === 'met').length} of ${count(counted.length, 'criterion', 'criteria')} met.`;
};

const criteriaTable = (judged: readonly Criterion[]): Table => ({
  columns: [
    { title: 'Criterion', share: 0.46 },
    { title: 'Verdict', share: 0.16 },
    { title: 'Where it stands', share: 0.26 },
    { title: 'Effort', share: 0.12, isFigure: true },
  ],
  rows: judged.map((one) => [
    { text: one.title, under: [one.summary, provenances[one.provenance]].filter(Boolean).join(' ') },
    { text: verdicts[verdictOf(one)], mark: verdictOf(one) },
    ...plain(criterionSentence(one), one.status === 'met' ? '–' : days(one.effortDays)),
  ]),
});

const stepTable = ({ branches }: GapReport, open: readonly Criterion[]): Table => ({
  columns: [
    { title: 'What to do', share: 0.58 },
    { title: 'Counts for', share: 0.28 },
    { title: 'Effort', share: 0.14, isFigure: true },
  ],
  rows: open.map((one) => [
    toDo(one),
    ...plain(
      one.stage !== null ? `Stage ${one.stage}` : (branches.find(({ id }) => id === one.branch)?.title ?? ''),
      days(one.effortDays),
    ),
  ]),
});

const changeSince = (before: number | undefined, score: number): string => {
  if (before === undefined) return '–';
  const change = score - before;
  return `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(4)}`;
};

const trend = ({ trend: points, highestStage }: GapReport, texts: Texts, moment: Moment) => {
  const times = points.map(({ calculatedAt }) => Temporal.Instant.from(calculatedAt).epochMilliseconds);
  const [from = 0, to = 0] = [times[0], times.at(-1)];
  return {
    title: texts.trend,
    lead: points.length > 1 ? texts.trendLead : texts.trendFirst,
    alt: `The stage over time: ${points.map(({ calculatedAt, stage }) => `${moment(calculatedAt)} stage ${stage}`).join('; ')}.`,
    highestStage,
    /** From 0, the first, to 1, the last. */
    points: points.map(({ stage, isThis }, i) => ({
      stage,
      isThis,
      at: to > from ? ((times[i] ?? from) - from) / (to - from) : 0,
    })),
    from: points[0]?.calculatedAt.slice(0, 10) ?? '',
    to: points.at(-1)?.calculatedAt.slice(0, 10) ?? '',
    table: {
      columns: [
        { title: 'Calculated', share: 0.46 },
        { title: 'Stage', share: 0.14, isFigure: true },
        { title: 'Score', share: 0.16, isFigure: true },
        { title: 'Change', share: 0.16, isFigure: true },
      ],
      rows: points.map(({ calculatedAt, stage, score, isThis }, i) => [
        { text: moment(calculatedAt), ...(isThis && { under: 'This report' }) },
        ...plain(String(stage), score.toFixed(4), changeSince(points[i - 1]?.score, score)),
      ]),
    },
  };
};

const computedFrom = (report: GapReport, texts: Texts, moment: Moment) => ({
  title: texts.computedFrom,
  basis: {
    columns: [
      { title: 'What', share: 0.34 },
      { title: 'Value', share: 0.66 },
    ],
    rows: basis(report, moment).map(([what, value]): Cell[] => [{ text: what }, { text: value, mayBeLong: true }]),
  },
  units: {
    columns: [
      { title: 'Unit', share: 0.8 },
      { title: 'Answered', share: 0.2, isFigure: true },
    ],
    rows: report.computedFrom.units.map(({ name, answered, applicable }): Cell[] => [
      { text: name ?? 'Whole facility', mayBeLong: true },
      ...plain(`${figure(answered)} of ${figure(applicable)}`),
    ]),
  },
});

const basis = (
  { model, computedFrom: on, peers, final }: GapReport,
  moment: Moment,
): (readonly [what: string, value: string])[] => [
  ['Model version', `${model.title}, version ${model.version}`],
  ['Answered', `${figure(on.answered)} of ${figure(on.applicable)}`],
  ...(on.notCounted > 0 ? ([['Optional or no longer asked', count(on.notCounted, 'more answer')]] as const) : []),
  ['Checksum of all answers', on.answersChecksum],
  ['Calculated', moment(on.calculatedAt)],
  ['As of', moment(on.asOf)],
  ['Status', final ? 'Final: the survey is submitted' : 'Provisional: the survey is open'],
  ['Effort', 'Usual person-days of the model version, where the hospital gave none'],
  [
    'Peers',
    peers
      ? 'Only facilities that agreed to be compared, on the same model version'
      : 'None shown: fewer than five facilities share the filters',
  ],
];

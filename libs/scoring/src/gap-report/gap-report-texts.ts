import type { GapReport, Peers } from '@cairn/contracts/scoring/http/gap-report.js';
import { Temporal } from 'temporal-polyfill';

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export type Moment = (instant: string) => string;

/** Moments in the words of an IANA zone: "27 April 2027, 17:02 Riyadh time", or "27 April 2027, 14:02 UTC". */
export const momentIn = (timeZone: string): Moment => {
  const zone =
    timeZone === 'UTC' ? 'UTC' : `${timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')} time`;
  return (instant) => {
    const at = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
    return `${date.format(at.toZonedDateTime('UTC').epochMilliseconds)}, ${at.toString().slice(11, 16)} ${zone}`;
  };
};

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
export const figure = (value: number): string => number.format(value);
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
export const count = (of: number, one: string, many = `${one}s`): string => `${figure(of)} ${of === 1 ? one : many}`;
export const days = (of: number): string => count(of, 'day');

export const verdicts = {
  met: 'Met',
  partly: 'Partly met',
  'not-met': 'Not met',
  'not-applicable': 'Not applicable',
} as const;
export type Verdict = keyof typeof verdicts;
export const verdictOf = ({
  status,
  share,
}: {
  readonly status: 'met' | 'not-met' | 'not-applicable';
  readonly share: number;
}): Verdict => (status === 'not-met' && share > 0 ? 'partly' : status);

export const peerNames = { global: 'Worldwide', region: 'Region', country: 'Country' } as const satisfies Record<
  Peers['groups'][number]['kind'],
  string
>;

export const findings = { contradicted: 'Contradicted', 'not-seen': 'Not seen' } as const;

export const provenances = { published: '', inferred: 'Interpretation', unconfirmed: 'Unconfirmed' } as const;

/** Every sentence of a gap report that is not one of its model version's. */
export const gapReportTexts = (report: GapReport, moment: Moment) => {
  const { stage, highestStage, nextStage, score, final, blockers, computedFrom, facilityName, model } = report;
  const effort = report.criteria
    .filter(({ id }) => blockers.includes(id))
    .reduce((sum, { effortDays }) => sum + effortDays, 0);
  return {
    title: `Gap report: ${facilityName}`,
    kicker: 'Gap report',
    model: `${model.title}, version ${model.version}`,
    standing: `${final ? 'Final, from the submitted survey' : 'Provisional: the survey is open'}; calculated ${moment(computedFrom.calculatedAt)}.`,
    stage: `Stage ${stage} of ${highestStage}`,
    score: `Score ${score.toFixed(4)}`,
    picture: `A cairn of ${highestStage} stones, ${stage} of them reached: stage ${stage}.`,
    missing: nextStage === null ? 'Nothing is missing' : `What is missing for stage ${nextStage}`,
    missingLead:
      nextStage === null
        ? 'The highest stage is reached.'
        : `${count(blockers.length, 'criterion', 'criteria')}, about ${days(effort)} of work together.`,
    validated: 'Validated score',
    validatedLead: ({ visitEndedOn, lost }: NonNullable<GapReport['validated']>): string =>
      `What the survey says, and what counts after the visit${visitEndedOn === null ? '' : ` of ${date.format(Temporal.PlainDate.from(visitEndedOn).toZonedDateTime('UTC').epochMilliseconds)}`}, where only confirmed criteria are met. ${lost.length === 0 ? 'The visit confirmed every criterion that it looked at and the survey says is met.' : `The visit did not confirm ${count(lost.length, 'criterion', 'criteria')} that the survey says ${lost.length === 1 ? 'is' : 'are'} met.`}`,
    focusAreas: 'Focus areas',
    focusLead: (highest: number) =>
      `How far each theme is in place, 0 to ${highest}, whatever stage its criteria belong to.`,
    noPeers: 'Fewer than five facilities share the filters, so there is nobody to compare with here.',
    peersLead: `Peers are facilities assessed on the same model version that let their results be compared: ${(report.peers?.groups ?? []).map(({ kind, n, meanScore }) => `${peerNames[kind]} ${count(n, 'facility', 'facilities')}, mean score ${meanScore.toFixed(2)}`).join('; ')}.`,
    criteria: 'Criteria by stage',
    branches: 'Branches',
    branchesLead: 'Branches may be met in any order; each counts towards the stages above the ladder.',
    roadmap: 'Roadmap',
    wayUpLead:
      'The missing criteria by stage gained per effort. Each step names the criteria with the least effort together that open the next stage; within a step all are needed, the cheapest first.',
    nothingOpen: 'Every criterion is met.',
    trend: 'Trend',
    trendLead: 'Final scores of this facility on the same model version, then the score of this report.',
    trendFirst: "This is the facility's first score on this model version.",
    computedFrom: 'What this was computed from',
    page: 'Page {page} of {pages}',
  };
};

/** "To stage 3: 45 days, 2.22 stages for 100 days" */
export const stepTitle = ({
  from,
  to,
  effortDays,
  stagesPerHundredDays,
}: GapReport['recommendations'][number]): string => {
  if (to === null) return `Beyond the stages: ${days(effortDays)}`;
  const rate = stagesPerHundredDays === null ? '' : `, ${figure(stagesPerHundredDays)} stages gained for 100 days`;
  return `From stage ${from} to stage ${to}: ${days(effortDays)}${rate}`;
};

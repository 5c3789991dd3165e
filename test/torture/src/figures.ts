import type { Layout } from '@cairn/testing/deployment.js';
import type { Counts } from './persistent-visitor.js';
import { type Drain, endedWell } from './supervisor.js';
import type { Verdict } from './verdict.js';

export type Figures = {
  readonly layout: Layout;
  readonly seed: number;
  readonly seconds: number;
  readonly acknowledged: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  /** Faults that this machine cannot inflict. */
  readonly leftOut: readonly string[];
  /** Seconds from each fault until people could work again. */
  readonly recoveries: readonly number[];
  readonly drains: readonly Drain[];
  /** What ended by itself. */
  readonly deaths: readonly string[];
  readonly counts: Counts;
  readonly mails: number;
  readonly rest: { readonly seconds: number; readonly unrest: readonly string[] };
  readonly problems: readonly string[];
  readonly verdict: Verdict;
};

const sum = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((total, number) => total + number, 0);

const most = 20;

/** Everything that must not be, in words; nothing after a good run. */
export const complaintsOf = ({ verdict, deaths, problems, rest, drains, counts }: Figures): string[] => [
  ...verdict.lost.map((one) => `Lost: ${one}`),
  ...verdict.doubled.map((one) => `Doubled: ${one}`),
  ...verdict.wrong.map((one) => `Wrong: ${one}`),
  ...deaths.map((one) => `Ended by itself: ${one}`),
  ...problems.map((one) => `Problem: ${one}`),
  ...rest.unrest.map((one) => `Not at rest: ${one}`),
  ...drains
    .filter((drain) => !endedWell(drain))
    .map(({ name, end, seconds }) => `Did not end well when asked: ${name}, ${end}, after ${seconds} s`),
  ...counts.faults.map((one) => `Answered: ${one}`),
];

export const show = (figures: Figures): string => {
  const { layout, seed, seconds, acknowledged, faults, recoveries, verdict, deaths, rest, drains, counts } = figures;
  const complaints = complaintsOf(figures);
  const slowest = Math.max(0, ...recoveries);
  const slowestDrain = Math.max(0, ...drains.map((drain) => drain.seconds));
  const list = (numbers: Readonly<Record<string, number>>): string =>
    Object.entries(numbers)
      .sort(([, one], [, other]) => other - one)
      .map(([name, number]) => `  ${number.toLocaleString('en')} × ${name}`)
      .join('\n');
  return [
    `== ${layout}, seed ${seed}, ${Math.round(seconds)} s`,
    `${sum(acknowledged).toLocaleString('en')} acknowledged commands:`,
    list(acknowledged),
    `${sum(faults).toLocaleString('en')} faults:`,
    list(faults),
    ...(figures.leftOut.length > 0 ? [`Left out: ${figures.leftOut.join('; ')}`] : []),
    `${counts.requests.toLocaleString('en')} requests, ${counts.unanswered.toLocaleString('en')} unanswered; by status ${JSON.stringify(counts.byStatus)}`,
    `${figures.mails.toLocaleString('en')} mails arrived`,
    `Ready again after ${slowest.toFixed(1)} s at the latest; at rest ${rest.seconds.toFixed(1)} s after the end; ended within ${slowestDrain.toFixed(1)} s when asked`,
    `${verdict.lost.length} lost, ${verdict.doubled.length} doubled, ${verdict.wrong.length} wrong, ${deaths.length} unplanned deaths`,
    ...complaints.slice(0, most),
    ...(complaints.length > most ? [`and ${complaints.length - most} more`] : []),
    '',
  ].join('\n');
};

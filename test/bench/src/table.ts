import { median } from './measure.js';

/**
 * A row of the table: a figure beside its limit in the same run, and the share that is to be reached (`atMost`: not
 * exceeded).
 */
export type Line = {
  readonly what: string;
  readonly ours: string;
  readonly limit: string;
  readonly share: number;
  readonly goal: number;
  readonly atMost?: boolean;
};

/** One round's figure and its limit. */
export type Pair = { readonly ours: number; readonly limit: number };

const WIDTHS = [56, 16, 20, 7, 9] as const;

const columns = ([what, ...figures]: readonly [string, ...string[]]): string =>
  [what.padEnd(WIDTHS[0]), ...figures.map((text, column) => text.padStart(WIDTHS[column + 1] ?? 0))].join(' ');

export const heading = (rounds: number): string =>
  columns([`what (medians of ${rounds} rounds)`, 'ours', 'limit, same run', 'share', 'goal']);

export const printed = ({ what, ours, limit, share, goal, atMost }: Line): string => {
  const reached = atMost ? share <= goal : share >= goal;
  return columns([
    what,
    ours,
    limit,
    share.toFixed(2),
    `${atMost ? '<=' : '>='} ${goal}`,
    reached ? 'reached' : 'MISSED',
  ]);
};

export const figure = (number: number, unit: string): string =>
  `${number >= 100 ? Math.round(number).toLocaleString('en') : number.toFixed(2)} ${unit}`;

/**
 * Medians of the rounds; the share is taken in each round, so that a machine which changes its pace does not tilt it.
 */
export const compared = (what: string, goal: number, rounds: readonly Pair[], unit = '/s', peer = 'pgbench'): Line => ({
  what,
  ours: figure(median(rounds.map(({ ours }) => ours)), unit),
  limit: figure(median(rounds.map(({ limit }) => limit)), `${unit} ${peer}`),
  share: median(rounds.map(({ ours, limit }) => ours / limit)),
  goal,
});

/** A figure that may be at most so much. */
export const bounded = (what: string, ours: number, most: number, unit: string): Line => ({
  what,
  ours: figure(ours, unit),
  limit: `${most} ${unit} wanted`,
  share: ours / most,
  goal: 1,
  atMost: true,
});

import type { PlannedValidator, PlannedVisit } from '../proposer/planning.js';

/** A visit that waits for a date; `validators` are all of the programme, with what keeps them from this visit. */
export type VisitToPlan = {
  readonly visitId: string;
  readonly visit: PlannedVisit;
  readonly validators: readonly PlannedValidator[];
};

export type Placed = {
  readonly visitId: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly validators: readonly string[];
  readonly lead: string;
  /** Of the date and its team by itself, as the proposer counts it. */
  readonly cost: number;
};

/**
 * `crowded-out`: there are teams and dates, and other visits of the plan take them. `no-team`: on no possible date there
 * is a team. `no-date`: the site is closed on every day of the window, or the window is over.
 */
export type Unplaced = {
  readonly visitId: string;
  readonly because: 'crowded-out' | 'no-team' | 'no-date';
  /** Possible dates of the site. */
  readonly dates: number;
  /** How many validators are kept from it by what on most dates; the most frequent first. */
  readonly reasons: readonly { readonly code: string; readonly validators: number }[];
  readonly languagesMissing: readonly string[];
};

export type Plan = {
  readonly placed: readonly Placed[];
  readonly unplaced: readonly Unplaced[];
  /** Costs of what is placed, load among the visits of the plan included, and `UNPLACED` for each visit crowded out. */
  readonly objective: number;
  /** No plan of these visits costs less. */
  readonly bound: number;
};

/** A visit without a date costs so much that it stays without one only where another would lose its own. */
export const UNPLACED = 1000;

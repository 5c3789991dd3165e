import type { ModelVersion } from '@cairn/maturity-models';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import { Temporal } from 'temporal-polyfill';
import { type Draws, drawsOf } from './chance.js';
import { climbOf } from './stage-mix.js';

export type PlannedAssessment = {
  readonly id: string;
  readonly formerId: string | null;
  readonly openedAt: string;
  /** When the last answer of a unit is given; what comes after the end of the simulated time is not answered yet. */
  readonly answeredAt: (unitId: string) => string;
  readonly submittedAt: string | null;
  /** The stage its answers aim at. */
  readonly aim: number;
};

/** Instants are ISO 8601 in UTC and lie within the span, save what is null. */
export type Course = { readonly joinedAt: string; readonly assessments: readonly PlannedAssessment[] };

/**
 * The simulated time: programmes begin with `from`, or in the year before it, and what comes after `until` has not
 * happened.
 */
export type Span = {
  readonly from: string;
  readonly until: string;
  /**
   * Everybody joins and is assessed in the quarter after `from` and its anniversaries, as in a programme with a yearly
   * round; at any time otherwise.
   */
  readonly yearly?: boolean;
};

type Period = { readonly start: number; readonly end: number; readonly yearly: boolean };

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const RUN_UP_DAYS = 365;
const EARLY = 0.16;
const NEVER_OPENED = 0.04;
const STAYS = 0.82;
const UNFINISHED = 0.06;

export const spanOf = (until: string, years: number): Span => ({
  from: Temporal.Instant.from(until).toZonedDateTimeISO('UTC').subtract({ years }).toInstant().toString(),
  until,
});

const at = (ms: number): string => new Date(ms).toISOString();

/** When a facility joined, was assessed and assessed again, and how far it had come each time. */
export const courseOf = (facilityId: string, model: ModelVersion, { from, until, yearly = false }: Span): Course => {
  const draws = drawsOf(facilityId, 'course', model.id);
  const period = { start: Date.parse(from), end: Date.parse(until), yearly };
  const joined = joinedIn(period, draws);
  const openings = draws.happens(NEVER_OPENED) ? [] : openingsFrom(joined, period, draws);
  const aims = climbOf(model, openings.length, draws);
  return {
    joinedAt: at(joined),
    assessments: openings.map((opened, index) =>
      planned(facilityId, model, index, opened, period.end, aims[index] as number, draws),
    ),
  };
};

const joinedIn = ({ start, end, yearly }: Period, draws: Draws): number => {
  if (yearly) return start + roundIn(Math.ceil((end - start) / YEAR), draws) * YEAR + draws.share() * 5 * DAY;
  return draws.happens(EARLY)
    ? start - draws.share() * RUN_UP_DAYS * DAY
    : start + draws.share() * (end - start - 2 * DAY);
};

/** Most join with the first round, fewer with each later one. */
const roundIn = (rounds: number, draws: Draws): number =>
  draws.weighted(Array.from({ length: rounds }, (_, round) => [round, 1 / (round + 1)] as const));

/** A first assessment within weeks, the next ones a year or more apart, as long as the facility stays. */
const openingsFrom = (joined: number, { end, yearly }: Period, draws: Draws): number[] => {
  const openings: number[] = [];
  const apart = (): number => (yearly ? YEAR : draws.whole(330, 560) * DAY);
  for (let opened = joined + draws.whole(1, yearly ? 4 : 30) * DAY; opened < end; opened += apart()) {
    openings.push(opened);
    if (!yearly && !draws.happens(STAYS)) break;
  }
  return openings;
};

const planned = (
  facilityId: string,
  model: ModelVersion,
  index: number,
  opened: number,
  end: number,
  aim: number,
  draws: Draws,
): PlannedAssessment => {
  const days = draws.whole(18, 80);
  const submitted = opened + days * DAY + draws.whole(0, 8) * 3_600_000;
  const id = assessmentId(facilityId, model, index);
  const isSubmitted = submitted < end && !(submitted > end - 120 * DAY && draws.happens(UNFINISHED));
  return {
    id,
    formerId: index === 0 ? null : assessmentId(facilityId, model, index - 1),
    openedAt: at(opened),
    answeredAt: (unitId) => at(opened + (0.1 + 0.85 * drawsOf(id, unitId).share()) * (submitted - opened)),
    submittedAt: isSubmitted ? at(submitted) : null,
    aim,
  };
};

const assessmentId = (facilityId: string, model: ModelVersion, index: number): string =>
  derivedId('simulated assessment', facilityId, model.id, String(index));

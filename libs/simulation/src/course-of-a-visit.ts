import { Temporal } from 'temporal-polyfill';
import { drawsOf } from './chance.js';

/**
 * What comes after a submission that reached a stage which needs a visit. Instants in UTC, days and wall times at the
 * facility.
 */
export type VisitCourse = {
  readonly requestedAt: string;
  readonly earliest: string;
  readonly latest: string;
  readonly mode: 'on-site' | 'remote';
  readonly proposedAt: string;
  readonly confirmedAt: string;
  /** The first day that may be offered; a later one when nobody is free. */
  readonly day: string;
  readonly decidedAfterDays: number;
  readonly outcome: 'granted' | 'deferred' | 'refused';
};

const DAY = 86_400_000;
/** For so long a proposed date is held. */
const HELD_DAYS = 3;

/** Nothing for one in seven: not everybody who could asks for a visit. */
export const courseOfVisit = (assessmentId: string, submittedAt: string, timeZone: string): VisitCourse | undefined => {
  const draws = drawsOf(assessmentId, 'visit');
  if (!draws.happens(6 / 7)) return undefined;
  const requested = Date.parse(submittedAt) + draws.whole(3, 40) * DAY;
  const proposed = requested + draws.whole(1, 9) * DAY;
  const confirmed = proposed + draws.whole(1, HELD_DAYS - 1) * DAY;
  const today = Temporal.Instant.fromEpochMilliseconds(requested).toZonedDateTimeISO(timeZone).toPlainDate();
  return {
    requestedAt: new Date(requested).toISOString(),
    earliest: today.add({ days: 28 }).toString(),
    latest: today.add({ days: 120 }).toString(),
    mode: draws.happens(0.3) ? 'remote' : 'on-site',
    proposedAt: new Date(proposed).toISOString(),
    confirmedAt: new Date(confirmed).toISOString(),
    day: workday(today.add({ days: draws.whole(30, 95) })).toString(),
    decidedAfterDays: draws.whole(3, 21),
    outcome: draws.weighted([
      ['granted', 86],
      ['deferred', 9],
      ['refused', 5],
    ] as const),
  };
};

const FRIDAY = 5;

export const workday = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek > FRIDAY ? day.add({ days: 8 - day.dayOfWeek }) : day;

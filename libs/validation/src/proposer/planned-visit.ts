import { Temporal } from 'temporal-polyfill';
import type { Visit } from '../visit/visit-state.js';
import { closedDays } from './closed-days.js';
import type { PlannedVisit } from './planning.js';

/** What the scheduler asks for; what is left out follows from the request and the rule of the visit. */
export type Wanted = {
  readonly languages: readonly string[];
  readonly team?: number | undefined;
  readonly days?: number | undefined;
  readonly mode?: 'on-site' | 'remote' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** A working day on site; nobody publishes one, and the scheduler may change the hours in the proposal. */
const HOURS = { from: '09:00', to: '16:00' };
const MINUTES_A_DAY = 420;
const LONGEST_WINDOW_DAYS = 120;

/** The window begins tomorrow at the earliest, by the calendar of the site. */
export const plannedVisit = (request: NonNullable<Visit['request']>, wanted: Wanted, now: string): PlannedVisit => {
  const { country, timeZone, rule } = request;
  const tomorrow = Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 }).toString();
  const from = wanted.from ?? request.earliest;
  const earliest = from < tomorrow ? tomorrow : from;
  const furthest = Temporal.PlainDate.from(earliest).add({ days: LONGEST_WINDOW_DAYS }).toString();
  const to = wanted.to ?? request.latest;
  const latest = to > furthest ? furthest : to;
  const days = wanted.days ?? Math.max(rule.days, Math.ceil(rule.minutes / MINUTES_A_DAY));
  const closed = latest < earliest ? new Map() : closedDays(country, earliest, latest);
  return {
    model: request.model,
    targetStage: request.targetStage,
    mode: wanted.mode ?? request.mode,
    sites: [{ country, timeZone, days, closed }],
    languages: wanted.languages,
    roles: rule.roles,
    team: wanted.team ?? rule.team,
    earliest,
    latest,
    hours: HOURS,
  };
};

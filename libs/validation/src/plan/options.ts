import type { TeamCandidate } from '../proposer/best-teams.js';
import { waitOf } from '../proposer/costs.js';
import { standingObstacle } from '../proposer/obstacles.js';
import type { DateOffered, PlannedValidator } from '../proposer/planning.js';
import { possibleDates } from '../proposer/possible-dates.js';
import { candidatesOf, freeOn, openTo } from '../proposer/propose.js';
import { halfDaysKept } from './days-kept.js';
import type { Unplaced, VisitToPlan } from './planned.js';

/** A date of a visit and who can take part, in order of their cost. */
export type DateOption = {
  readonly date: DateOffered;
  readonly wait: number;
  readonly month: string;
  readonly halfDays: { readonly from: number; readonly to: number };
  readonly people: readonly PlannedValidator[];
  readonly candidates: readonly TeamCandidate[];
  readonly needed: number;
};

export type Options = {
  readonly of: VisitToPlan;
  readonly dates: readonly DateOption[];
  /** Why the visit would stay without a date, were it the only one. */
  readonly without: Omit<Unplaced, 'because'>;
};

/**
 * Dates of a visit and the people free on them. It pauses after each date, so that somebody else gets a turn: all visits
 * of a quarter take seconds.
 */
export function* optionsOf(one: VisitToPlan): Generator<undefined, Options> {
  const { visitId, visit, validators } = one;
  const { possible } = possibleDates(visit);
  const kept = new Map<string, Map<string, number>>();
  const keep = (personId: string, code: string, dates = 1): void => {
    const codes = kept.get(personId) ?? new Map<string, number>();
    kept.set(personId, codes.set(code, (codes.get(code) ?? 0) + dates));
  };
  const standing = validators.map((validator) => standingObstacle(validator, visit));
  for (const [i, code] of standing.entries()) if (code) keep(validators[i]?.personId ?? '', code, possible.length + 1);
  const open = openTo(
    visit,
    validators.filter((_, i) => !standing[i]),
  );
  const dates: DateOption[] = [];
  const spoken = new Set<string>();
  for (const date of possible) {
    const free = freeOn(visit, open, date, keep);
    for (const { validator } of free) for (const language of validator.work?.languages ?? []) spoken.add(language);
    dates.push({
      date,
      wait: waitOf(possible[0]?.firstDay ?? date.firstDay, date.firstDay),
      month: date.firstDay.slice(0, 7),
      halfDays: halfDaysKept(visit.mode, date),
      people: free.map(({ validator }) => validator),
      ...candidatesOf(visit, free),
    });
    yield;
  }
  return {
    of: one,
    dates,
    without: {
      visitId,
      dates: possible.length,
      reasons: mostFrequent(kept),
      languagesMissing: possible.length === 0 ? [] : visit.languages.filter((language) => !spoken.has(language)),
    },
  };
}

/** Each person counts once, for what is in the way on most dates. */
const mostFrequent = (kept: ReadonlyMap<string, ReadonlyMap<string, number>>): Unplaced['reasons'] => {
  const people = new Map<string, number>();
  for (const codes of kept.values()) {
    const [code] = [...codes].sort(([, one], [, other]) => other - one)[0] ?? [];
    if (code) people.set(code, (people.get(code) ?? 0) + 1);
  }
  return [...people]
    .map(([code, validators]) => ({ code, validators }))
    .sort((one, other) => other.validators - one.validators || (one.code < other.code ? -1 : 1));
};

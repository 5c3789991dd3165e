import { Temporal } from 'temporal-polyfill';
import type { CertificationEventData, MonthsLeft } from './certification-events.js';
import { type Certification, isOngoing } from './certification-state.js';
import { endOf, startOf } from './validity.js';

const remindersOldestFirst: readonly MonthsLeft[] = [12, 6, 3, 1];
/** Is sent even where the renewal window is shorter, so that no certification expires unannounced. */
const LAST_REMINDER = 1;
const REMINDED_AT = '09:00';

/** 09:00 at the facility, so many months before the last day of validity. */
export const reminderAt = (expiresOn: string, timeZone: string, months: MonthsLeft): string =>
  Temporal.PlainDate.from(expiresOn)
    .subtract({ months })
    .toZonedDateTime({ timeZone, plainTime: REMINDED_AT })
    .toInstant()
    .toString();

/**
 * The reminders of a certification, oldest first: those within its renewal window, for before it there is nothing to
 * renew, and after the day of the grant.
 */
export const remindersOf = ({
  grantedOn,
  expiresOn,
  terms,
}: Pick<CertificationEventData<'CertificationGranted'>, 'grantedOn' | 'expiresOn' | 'terms'>): readonly MonthsLeft[] =>
  remindersOldestFirst.filter(
    (months) =>
      months <= Math.max(terms.renewalWindowMonths, LAST_REMINDER) &&
      Temporal.PlainDate.from(expiresOn).subtract({ months }).toString() > grantedOn,
  );

export type Step =
  | { readonly at: string; readonly kind: 'open-window' }
  | { readonly at: string; readonly kind: 'remind'; readonly monthsLeft: MonthsLeft }
  | { readonly at: string; readonly kind: 'expire' };

/**
 * What is still to happen to a certification, soonest first; nothing once it is over. A window that
 * is open from the grant on is not announced.
 */
export const stepsAhead = (certification: Certification): readonly Step[] => {
  const { grant, reminded, windowOpened } = certification;
  if (!isOngoing(certification) || !grant) return [];
  const { grantedOn, expiresOn, windowOpensOn, timeZone } = grant;
  const opensLater = !windowOpened && windowOpensOn > grantedOn;
  const window: Step[] = opensLater ? [{ at: startOf(windowOpensOn, timeZone), kind: 'open-window' }] : [];
  const reminders = remindersOf(grant)
    .filter((months) => reminded === null || months < reminded)
    .map((months): Step => ({ at: reminderAt(expiresOn, timeZone, months), kind: 'remind', monthsLeft: months }));
  const expiry: Step = { at: endOf(expiresOn, timeZone), kind: 'expire' };
  return [...window, ...reminders, expiry].toSorted((one, other) => compare(one.at, other.at));
};

/**
 * What to do at `now`, however late: the expiry alone once the certification has expired; else the window, and of all
 * reminders due only the newest.
 */
export const stepsDue = (certification: Certification, now: string): readonly Step[] => {
  const due = stepsAhead(certification).filter(({ at }) => compare(at, now) <= 0);
  const expiry = due.find(({ kind }) => kind === 'expire');
  if (expiry) return [expiry];
  const newest = due.findLast(({ kind }) => kind === 'remind');
  return due.filter((step) => step.kind !== 'remind' || step === newest);
};

/** The instant of the next step after what is due at `now` was done; undefined when nothing is left. */
export const nextStepAt = (certification: Certification, now: string): string | undefined =>
  stepsAhead(certification).find(({ at }) => compare(at, now) > 0)?.at;

const compare = (one: string, other: string): number =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other));

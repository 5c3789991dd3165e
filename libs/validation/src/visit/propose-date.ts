import { LONGEST_NIGHT_SHIFT_HOURS, spansRest } from '@cairn/contracts/validation/visit-days.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import { type Actor, isInTeam, mustBeIndependent } from './independence.js';
import type { Appointment, VisitEvent } from './visit-events.js';
import type { VisitRule } from './visit-rule.js';
import type { Visit, VisitRejection } from './visit-state.js';
import { instantOf, workingMinutes } from './wall-time.js';

/** A person of the programme's validators; `booked` on a day the visit would take, by another visit. */
export type Candidate = {
  readonly personId: string;
  readonly name: string;
  readonly booked: boolean;
  /** Belongs or ever belonged to the organization that is visited. */
  readonly belonged: boolean;
};

export type ProposeDate = Command<
  'ProposeDate',
  Appointment & { readonly candidates: readonly Candidate[]; readonly actor: Actor }
>;

const LONGEST_VISIT_DAYS = 14;

/**
 * Staff who are independent of the organization and in no team of the visit offer a date; on a scheduled visit it moves
 * the date once the hospital has confirmed.
 */
export const proposeDate = (
  { data: { candidates, actor, ...appointment }, meta }: ProposeDate,
  visit: Visit,
): VisitEvent[] => {
  if (!visit.request) throw new Rejection<VisitRejection>('visit-not-requested');
  mustBeIndependent(actor);
  if (!['requested', 'proposed', 'scheduled'].includes(visit.status))
    throw new Rejection<VisitRejection>('visit-not-open-for-dates', { status: visit.status });
  const { timeZone, rule } = visit.request;
  mustBeADate(appointment, timeZone, meta.at);
  mustBeLongEnough(appointment, timeZone, rule);
  mustBeATeam(appointment, candidates, rule);
  const schedulers = new Set(visit.schedulers).add(meta.actor);
  if (isInTeam(visit, meta.actor) || appointment.validators.some((personId) => schedulers.has(personId)))
    throw new Rejection<VisitRejection>('scheduler-in-team');
  if (
    sameAppointment(visit.proposal, appointment) ||
    (!visit.proposal && sameAppointment(visit.appointment, appointment))
  )
    return [];
  return [{ type: 'DateProposed', data: { ...appointment, proposedBy: meta.actor } }];
};

const mustBeADate = ({ startsAt, endsAt }: Appointment, timeZone: string, now: string): void => {
  const [start, end] = [instantOf(startsAt, timeZone, 'earlier'), instantOf(endsAt, timeZone, 'later')];
  if (Temporal.Instant.compare(start, end) >= 0 || endsAt <= startsAt)
    throw new Rejection<VisitRejection>('visit-ends-before-it-starts');
  const days =
    Temporal.PlainDateTime.from(startsAt).toPlainDate().until(Temporal.PlainDateTime.from(endsAt).toPlainDate()).days +
    1;
  if (days > LONGEST_VISIT_DAYS)
    throw new Rejection<VisitRejection>('visit-too-long', { days, longest: LONGEST_VISIT_DAYS });
  if (Temporal.Instant.compare(start, Temporal.Instant.from(now)) <= 0)
    throw new Rejection<VisitRejection>('visit-in-the-past');
};

const mustBeLongEnough = (appointment: Appointment, timeZone: string, rule: VisitRule): void => {
  if (spansRest(appointment))
    throw new Rejection<VisitRejection>('visit-spans-rest', { longestHours: LONGEST_NIGHT_SHIFT_HOURS });
  const minutes = workingMinutes(appointment, timeZone);
  if (minutes < rule.minutes)
    throw new Rejection<VisitRejection>('visit-too-short', { minutes, shortest: rule.minutes });
};

const mustBeATeam = (
  { validators, lead }: Appointment,
  candidates: readonly Candidate[],
  { team: smallest }: VisitRule,
): void => {
  if (new Set(validators).size !== validators.length) throw new Rejection<VisitRejection>('validator-named-twice');
  if (!validators.includes(lead)) throw new Rejection<VisitRejection>('lead-not-in-team');
  if (validators.length < smallest)
    throw new Rejection<VisitRejection>('team-too-small', { size: validators.length, smallest });
  const strangers = validators.filter((personId) => !candidates.some((candidate) => candidate.personId === personId));
  if (strangers.length > 0) throw new Rejection<VisitRejection>('not-a-validator', { validators: strangers });
  const team = candidates.filter(({ personId }) => validators.includes(personId));
  refuse(
    'validator-belongs-to-organization',
    team.filter(({ belonged }) => belonged),
  );
  refuse(
    'validator-already-booked',
    team.filter(({ booked }) => booked),
  );
};

const refuse = (code: VisitRejection, refused: readonly Candidate[]): void => {
  if (refused.length > 0)
    throw new Rejection<VisitRejection>(code, {
      validators: refused.map(({ personId, name }) => ({ personId, name })),
    });
};

const sameAppointment = (
  known: Appointment | null,
  { startsAt, endsAt, mode, validators, lead }: Appointment,
): boolean =>
  known !== null &&
  known.startsAt === startsAt &&
  known.endsAt === endsAt &&
  known.mode === mode &&
  known.lead === lead &&
  known.validators.length === validators.length &&
  validators.every((personId) => known.validators.includes(personId));

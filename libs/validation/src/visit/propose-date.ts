import { LONGEST_NIGHT_SHIFT_HOURS, spansRest } from '@cairn/contracts/validation/visit-days.js';
import type { TeamRole, VisitRule } from '@cairn/contracts/validation/visit-rules.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import { type Actor, isInTeam, isOverridden, mustBeIndependent } from './independence.js';
import type { Appointment, Slot, VisitEvent } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';
import { instantOf, workingMinutes } from './wall-time.js';

/** A person of the programme's validators; `booked` on a day the visit would take, by another visit. */
export type Candidate = {
  readonly personId: string;
  readonly name: string;
  readonly booked: boolean;
  /** Belongs or ever belonged to the organization that is visited. */
  readonly belonged: boolean;
  /** A declared conflict of interest with the organization counts. */
  readonly conflicted: boolean;
  /** What the person is by profession; nothing that is known when left out. */
  readonly roles?: readonly TeamRole[];
};

export type ProposeDate = Command<
  'ProposeDate',
  Appointment & {
    /** Other times for the same team, up to two. */
    readonly alternatives?: readonly Slot[];
    readonly candidates: readonly Candidate[];
    readonly actor: Actor;
  }
>;

const LONGEST_VISIT_DAYS = 14;

/**
 * Staff who are independent of the organization and in no team of the visit offer a date; on a scheduled visit it moves
 * the date once the hospital has confirmed.
 */
export const proposeDate = (
  { data: { candidates, actor, alternatives: others = [], ...appointment }, meta }: ProposeDate,
  visit: Visit,
): VisitEvent[] => {
  if (!visit.request) throw new Rejection<VisitRejection>('visit-not-requested');
  mustBeIndependent(actor, visit, meta.actor);
  if (!['requested', 'proposed', 'scheduled'].includes(visit.status))
    throw new Rejection<VisitRejection>('visit-not-open-for-dates', { status: visit.status });
  const { timeZone, rule } = visit.request;
  const alternatives = others.filter((slot) => !sameSlot(slot, appointment));
  if (!rule.modes.includes(appointment.mode))
    throw new Rejection<VisitRejection>('mode-not-allowed', { modes: rule.modes });
  for (const slot of [appointment, ...alternatives]) {
    mustBeADate(slot, timeZone, meta.at);
    mustBeLongEnough(slot, timeZone, rule);
  }
  mustBeATeam(appointment, candidates, visit, rule);
  const schedulers = new Set(visit.schedulers).add(meta.actor);
  if (isInTeam(visit, meta.actor) || appointment.validators.some((personId) => schedulers.has(personId)))
    throw new Rejection<VisitRejection>('scheduler-in-team');
  if (
    (sameAppointment(visit.proposal, appointment) && sameSlots(visit.proposal?.alternatives ?? [], alternatives)) ||
    (!visit.proposal && alternatives.length === 0 && sameAppointment(visit.appointment, appointment))
  )
    return [];
  const holdUntil = Temporal.Instant.from(meta.at).add({ hours: rule.clocks.answerHours }).toString();
  return [
    { type: 'DateProposed', data: { ...appointment, alternatives, holdUntil, proposedBy: meta.actor, shift: null } },
  ];
};

const sameSlot = (one: Slot, other: Slot): boolean => one.startsAt === other.startsAt && one.endsAt === other.endsAt;

const sameSlots = (some: readonly Slot[], others: readonly Slot[]): boolean =>
  some.length === others.length && some.every((slot) => others.some((other) => sameSlot(slot, other)));

export const mustBeADate = ({ startsAt, endsAt }: Slot, timeZone: string, now: string): void => {
  const [start, end] = [instantOf(startsAt, timeZone, 'earlier'), instantOf(endsAt, timeZone, 'later')];
  if (Temporal.Instant.compare(start, end) >= 0 || endsAt <= startsAt)
    throw new Rejection<VisitRejection>('visit-ends-before-it-starts');
  const days = daysOf({ startsAt, endsAt });
  if (days > LONGEST_VISIT_DAYS)
    throw new Rejection<VisitRejection>('visit-too-long', { days, longest: LONGEST_VISIT_DAYS });
  if (Temporal.Instant.compare(start, Temporal.Instant.from(now)) <= 0)
    throw new Rejection<VisitRejection>('visit-in-the-past');
};

const daysOf = ({ startsAt, endsAt }: Slot): number =>
  Temporal.PlainDate.from(startsAt.slice(0, 10)).until(endsAt.slice(0, 10)).days + 1;

const mustBeLongEnough = (appointment: Slot, timeZone: string, rule: VisitRule): void => {
  if (spansRest(appointment))
    throw new Rejection<VisitRejection>('visit-spans-rest', { longestHours: LONGEST_NIGHT_SHIFT_HOURS });
  const minutes = workingMinutes(appointment, timeZone);
  if (minutes < rule.minutes)
    throw new Rejection<VisitRejection>('visit-too-short', { minutes, shortest: rule.minutes });
  const days = daysOf(appointment);
  if (days < rule.days) throw new Rejection<VisitRejection>('visit-too-few-days', { days, fewest: rule.days });
};

const mustBeATeam = (
  { validators, lead }: Appointment,
  candidates: readonly Candidate[],
  visit: Visit,
  { team: smallest, roles }: VisitRule,
): void => {
  if (new Set(validators).size !== validators.length) throw new Rejection<VisitRejection>('validator-named-twice');
  if (!validators.includes(lead)) throw new Rejection<VisitRejection>('lead-not-in-team');
  if (validators.length < smallest)
    throw new Rejection<VisitRejection>('team-too-small', { size: validators.length, smallest });
  const strangers = validators.filter((personId) => !candidates.some((candidate) => candidate.personId === personId));
  if (strangers.length > 0) throw new Rejection<VisitRejection>('not-a-validator', { validators: strangers });
  const team = candidates.filter(({ personId }) => validators.includes(personId));
  const lacking = roles.filter((role) => !team.some((candidate) => candidate.roles?.includes(role)));
  if (lacking.length > 0) throw new Rejection<VisitRejection>('team-lacks-roles', { roles: lacking });
  refuse(
    'validator-belongs-to-organization',
    team.filter(({ belonged }) => belonged),
  );
  const standing = team.filter(({ personId }) => !isOverridden(visit, personId));
  refuse(
    'validator-in-conflict',
    standing.filter(({ conflicted }) => conflicted),
  );
  refuse(
    'validator-objected',
    standing.filter(({ personId }) => visit.objected.has(personId)),
  );
  refuse(
    'validator-already-booked',
    team.filter(({ booked }) => booked),
  );
};

export const refuse = (code: VisitRejection, refused: readonly Candidate[]): void => {
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

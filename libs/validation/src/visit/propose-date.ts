import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { Appointment, VisitEvent } from './visit-events.js';
import type { Visit } from './visit-state.js';
import { instantOf } from './wall-time.js';

/** A person of the programme's validators; `booked` on a day the visit would take, by another visit. */
export type Candidate = {
  readonly personId: string;
  readonly name: string;
  readonly booked: boolean;
  readonly memberOfOrganization: boolean;
};

export type ProposeDate = Command<'ProposeDate', Appointment & { readonly candidates: readonly Candidate[] }>;

const LONGEST_VISIT_DAYS = 14;

/** Staff offer a date; on a scheduled visit it moves the date once the hospital has confirmed. */
export const proposeDate = (
  { data: { candidates, ...appointment }, meta }: ProposeDate,
  visit: Visit,
): VisitEvent[] => {
  if (!visit.request) throw new Rejection('visit-not-requested');
  if (!['requested', 'proposed', 'scheduled'].includes(visit.status))
    throw new Rejection('visit-not-open-for-dates', { status: visit.status });
  mustBeADate(appointment, visit.request.timeZone, meta.at);
  mustBeATeam(appointment, candidates);
  if (
    sameAppointment(visit.proposal, appointment) ||
    (!visit.proposal && sameAppointment(visit.appointment, appointment))
  )
    return [];
  return [{ type: 'DateProposed', data: appointment }];
};

const mustBeADate = ({ startsAt, endsAt }: Appointment, timeZone: string, now: string): void => {
  const [start, end] = [instantOf(startsAt, timeZone, 'earlier'), instantOf(endsAt, timeZone, 'later')];
  if (Temporal.Instant.compare(start, end) >= 0 || endsAt <= startsAt)
    throw new Rejection('visit-ends-before-it-starts');
  const days =
    Temporal.PlainDateTime.from(startsAt).toPlainDate().until(Temporal.PlainDateTime.from(endsAt).toPlainDate()).days +
    1;
  if (days > LONGEST_VISIT_DAYS) throw new Rejection('visit-too-long', { days, longest: LONGEST_VISIT_DAYS });
  if (Temporal.Instant.compare(start, Temporal.Instant.from(now)) <= 0) throw new Rejection('visit-in-the-past');
};

const mustBeATeam = ({ validators, lead }: Appointment, candidates: readonly Candidate[]): void => {
  if (new Set(validators).size !== validators.length) throw new Rejection('validator-named-twice');
  if (!validators.includes(lead)) throw new Rejection('lead-not-in-team');
  const strangers = validators.filter((personId) => !candidates.some((candidate) => candidate.personId === personId));
  if (strangers.length > 0) throw new Rejection('not-a-validator', { validators: strangers });
  const team = candidates.filter(({ personId }) => validators.includes(personId));
  refuse(
    'validator-belongs-to-organization',
    team.filter(({ memberOfOrganization }) => memberOfOrganization),
  );
  refuse(
    'validator-already-booked',
    team.filter(({ booked }) => booked),
  );
};

const refuse = (code: string, refused: readonly Candidate[]): void => {
  if (refused.length > 0)
    throw new Rejection(code, { validators: refused.map(({ personId, name }) => ({ personId, name })) });
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

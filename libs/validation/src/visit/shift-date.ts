import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import { type Actor, isOverridden, mustBeIndependent } from './independence.js';
import { type Candidate, mustBeADate, refuse } from './propose-date.js';
import type { Shift, Slot, VisitEvent } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';
import { spanOf } from './wall-time.js';

/** `days` may be negative. `candidates` are the team, with who is booked on a day that the shifted date takes. */
export type ShiftDate = Command<
  'ShiftDate',
  {
    readonly days: number;
    readonly shift: Shift;
    readonly candidates: readonly Candidate[];
    readonly actor: Actor;
  }
>;

/** Other days at the same time of the day. */
export const shifted = ({ startsAt, endsAt }: Slot, days: number): Slot => ({
  startsAt: moved(startsAt, days),
  endsAt: moved(endsAt, days),
});

const moved = (wallTime: string, days: number): string =>
  `${Temporal.PlainDate.from(wallTime.slice(0, 10)).add({ days }).toString()}${wallTime.slice(10)}`;

/**
 * In a disruption the programme moves a date by days: a fixed one stays fixed, an offered one is held anew. The team is
 * the same and answers anew.
 */
export const shiftDate = (
  { data: { days, shift, candidates, actor }, meta }: ShiftDate,
  visit: Visit,
): VisitEvent[] => {
  const { request, proposal, appointment, status } = visit;
  if (!request) throw new Rejection<VisitRejection>('visit-not-requested');
  mustBeIndependent(actor, visit, meta.actor);
  if (status !== 'proposed' && status !== 'scheduled')
    throw new Rejection<VisitRejection>('no-date-to-shift', { status });
  if (appointment && proposal) throw new Rejection<VisitRejection>('date-on-offer');
  const { timeZone } = request;
  if (appointment) {
    mustBeADate(appointment, timeZone, meta.at);
    const slot = shifted(appointment, days);
    mustBeADate(slot, timeZone, meta.at);
    mustBeFree(visit, candidates);
    const { mode, validators, lead, sequence } = appointment;
    const data = { ...slot, mode, validators, lead, sequence: sequence + 1, span: spanOf(slot, timeZone), shift };
    return [{ type: 'VisitScheduled', data }];
  }
  if (!proposal) throw new Rejection<VisitRejection>('no-date-to-shift', { status });
  const { mode, validators, lead } = proposal;
  const [slot, ...alternatives] = [proposal, ...proposal.alternatives].map((one) => shifted(one, days));
  if (!slot) return [];
  for (const one of [slot, ...alternatives]) mustBeADate(one, timeZone, meta.at);
  mustBeFree(visit, candidates);
  const holdUntil = Temporal.Instant.from(meta.at).add({ hours: request.rule.clocks.answerHours }).toString();
  return [
    {
      type: 'DateProposed',
      data: { ...slot, alternatives, mode, validators, lead, holdUntil, proposedBy: meta.actor, shift },
    },
  ];
};

const mustBeFree = (visit: Visit, candidates: readonly Candidate[]): void => {
  refuse(
    'validator-in-conflict',
    candidates.filter(({ personId, conflicted }) => conflicted && !isOverridden(visit, personId)),
  );
  refuse(
    'validator-belongs-to-organization',
    candidates.filter(({ belonged }) => belonged),
  );
  refuse(
    'validator-already-booked',
    candidates.filter(({ booked }) => booked),
  );
};

import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import { isOverridden } from './independence.js';
import type { VisitEvent } from './visit-events.js';
import type { Proposal, Visit, VisitRejection } from './visit-state.js';
import { instantOf, spanOf } from './wall-time.js';

/**
 * `belonged` are people of the proposed team who belong or belonged to the organization by now, `conflicted` those with
 * a conflict of interest; `slot` counts the times on offer, 0 being the first.
 */
export type ConfirmDate = Command<
  'ConfirmDate',
  { readonly belonged: readonly Named[]; readonly conflicted: readonly Named[]; readonly slot?: number | undefined }
>;
type Named = { readonly personId: string; readonly name: string };

/**
 * The hospital accepts one of the offered dates and its team, while it is held. Each date after the first raises the
 * sequence, as calendars expect.
 */
export const confirmDate = (
  { data: { belonged, conflicted, slot = 0 }, meta }: ConfirmDate,
  visit: Visit,
): VisitEvent[] => {
  if (!visit.request) throw new Rejection<VisitRejection>('visit-not-requested');
  if (!visit.proposal && visit.status === 'scheduled') return [];
  if (!visit.proposal) throw new Rejection<VisitRejection>('no-date-proposed', { status: visit.status });
  const { alternatives, holdUntil, ...first } = visit.proposal;
  const offered = [first, ...alternatives][slot];
  if (!offered) throw new Rejection<VisitRejection>('slot-not-offered', { offered: alternatives.length + 1 });
  const date = { ...first, startsAt: offered.startsAt, endsAt: offered.endsAt };
  const start = instantOf(date.startsAt, visit.request.timeZone, 'earlier');
  if (Temporal.Instant.compare(start, Temporal.Instant.from(meta.at)) <= 0)
    throw new Rejection<VisitRejection>('visit-in-the-past');
  if (hasLapsed(visit.proposal, meta.at)) throw new Rejection<VisitRejection>('hold-lapsed', { holdUntil });
  refuse('validator-belongs-to-organization', belonged);
  refuse(
    'validator-in-conflict',
    conflicted.filter(({ personId }) => !isOverridden(visit, personId)),
  );
  const declined = first.validators.filter((personId) => visit.proposalAnswers.get(personId)?.accepted === false);
  if (declined.length > 0) throw new Rejection<VisitRejection>('validator-declined', { validators: declined });
  const sequence = visit.appointment ? visit.appointment.sequence + 1 : 0;
  return [
    { type: 'VisitScheduled', data: { ...date, sequence, span: spanOf(date, visit.request.timeZone), shift: null } },
  ];
};

/** The days of the date are no longer kept for it. */
export const hasLapsed = ({ holdUntil }: Proposal, now: string): boolean =>
  holdUntil !== null && Temporal.Instant.compare(holdUntil, now) <= 0;

const refuse = (code: VisitRejection, validators: readonly Named[]): void => {
  if (validators.length > 0) throw new Rejection<VisitRejection>(code, { validators });
};

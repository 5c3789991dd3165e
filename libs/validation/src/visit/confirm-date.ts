import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { VisitEvent } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';
import { instantOf, spanOf } from './wall-time.js';

/** `belonged` are people of the proposed team who belong or belonged to the organization by now. */
export type ConfirmDate = Command<'ConfirmDate', { readonly belonged: readonly Named[] }>;
type Named = { readonly personId: string; readonly name: string };

/**
 * The hospital accepts the proposed date and its team. Each date after the first raises the sequence, as calendars
 * expect.
 */
export const confirmDate = ({ data: { belonged }, meta }: ConfirmDate, visit: Visit): VisitEvent[] => {
  if (!visit.request) throw new Rejection<VisitRejection>('visit-not-requested');
  if (!visit.proposal && visit.status === 'scheduled') return [];
  if (!visit.proposal) throw new Rejection<VisitRejection>('no-date-proposed', { status: visit.status });
  if (belonged.length > 0)
    throw new Rejection<VisitRejection>('validator-belongs-to-organization', { validators: belonged });
  const start = instantOf(visit.proposal.startsAt, visit.request.timeZone, 'earlier');
  if (Temporal.Instant.compare(start, Temporal.Instant.from(meta.at)) <= 0)
    throw new Rejection<VisitRejection>('visit-in-the-past');
  const sequence = visit.appointment ? visit.appointment.sequence + 1 : 0;
  return [
    {
      type: 'VisitScheduled',
      data: { ...visit.proposal, sequence, span: spanOf(visit.proposal, visit.request.timeZone) },
    },
  ];
};

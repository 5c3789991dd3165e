import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { VisitEvent } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

export type DeclineProposal = Command<
  'DeclineProposal',
  {
    readonly message: string;
    /** Another window, in place of the one asked for before. */
    readonly window?: { readonly earliest: string; readonly latest: string } | undefined;
    /** Validators of the team whom the hospital does not want. */
    readonly objections: readonly string[];
  }
>;

/** The hospital turns the offered dates down with a message, and says when, or without whom, it would suit. */
export const declineProposal = (
  { data: { message, window, objections }, meta }: DeclineProposal,
  { request, proposal, status }: Visit,
): VisitEvent[] => {
  if (!request) throw new Rejection<VisitRejection>('visit-not-requested');
  if (!proposal) throw new Rejection<VisitRejection>('no-date-proposed', { status });
  const { earliest, latest } = window ?? request;
  if (latest < earliest) throw new Rejection<VisitRejection>('window-ends-before-it-starts');
  const today = Temporal.Instant.from(meta.at).toZonedDateTimeISO(request.timeZone).toPlainDate().toString();
  if (window && latest < today) throw new Rejection<VisitRejection>('window-in-the-past', { today });
  const strangers = objections.filter((personId) => !proposal.validators.includes(personId));
  if (strangers.length > 0) throw new Rejection<VisitRejection>('not-a-validator', { validators: strangers });
  return [{ type: 'ProposalDeclined', data: { message, earliest, latest, objections: [...new Set(objections)] } }];
};

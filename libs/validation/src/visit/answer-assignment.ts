import { type Command, Rejection } from '@cairn/event-sourcing';
import { type Actor, isInTeam, mustBeIndependent } from './independence.js';
import type { VisitEvent } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

export type AnswerAssignment = Command<
  'AnswerAssignment',
  (
    | {
        readonly answer: 'accepted';
        /** The person states to have no conflict of interest with the organization. */
        readonly noConflict: true;
      }
    | { readonly answer: 'declined'; readonly reason: string }
  ) & { readonly actor: Actor }
>;

/** A validator accepts the own part of an offered or fixed date, or declines it until the visit begins to be judged. */
export const answerAssignment = ({ data, meta }: AnswerAssignment, visit: Visit): VisitEvent[] => {
  const personId = meta.actor;
  if (!isInTeam(visit, personId)) throw new Rejection<VisitRejection>('not-assigned');
  if (visit.status !== 'proposed' && visit.status !== 'scheduled')
    throw new Rejection<VisitRejection>('visit-not-open-for-dates', { status: visit.status });
  const answers = visit.proposal?.validators.includes(personId) ? visit.proposalAnswers : visit.appointmentAnswers;
  const known = answers.get(personId);
  if (data.answer === 'declined') {
    if (known && !known.accepted && known.reason === data.reason) return [];
    return [{ type: 'AssignmentDeclined', data: { personId, reason: data.reason } }];
  }
  mustBeIndependent(data.actor, visit, personId);
  return known?.accepted ? [] : [{ type: 'AssignmentAccepted', data: { personId } }];
};

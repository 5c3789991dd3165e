import { type Command, Rejection } from '@cairn/event-sourcing';
import type { StagesFound } from './found-stage.js';
import type { Actor } from './independence.js';
import { decisionOf, mustBeGrantable, mustBeReviewed } from './record-decision.js';
import type { VisitEvent } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

export type ApproveDecision = Command<
  'ApproveDecision',
  { readonly stages: StagesFound | null; readonly actor: Actor }
>;

/** The second of two people makes the proposed decision; what may be granted is judged again. */
export const approveDecision = ({ data: { stages, actor }, meta }: ApproveDecision, visit: Visit): VisitEvent[] => {
  mustBeReviewed(visit, actor, meta.actor);
  if (!visit.proposedDecision) throw new Rejection<VisitRejection>('decision-not-proposed');
  const { proposedBy, ...ruling } = visit.proposedDecision;
  if (proposedBy === meta.actor) throw new Rejection<VisitRejection>('decision-needs-two-people');
  mustBeGrantable({ ...ruling, aboveReason: ruling.aboveReason ?? undefined, stages }, visit);
  return [decisionOf(ruling, { proposedBy, decidedBy: meta.actor }, visit, meta.at)];
};

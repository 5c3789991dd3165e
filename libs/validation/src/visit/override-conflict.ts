import { type Command, Rejection } from '@cairn/event-sourcing';
import { type Actor, isOverridden, mustBeIndependent } from './independence.js';
import type { VisitEvent } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

export type RequestConflictOverride = Command<
  'RequestConflictOverride',
  {
    readonly personId: string;
    readonly reason: string;
    /** The person's own conflict of interest counts. */
    readonly conflicted: boolean;
    readonly actor: Actor;
  }
>;
export type ApproveConflictOverride = Command<
  'ApproveConflictOverride',
  { readonly personId: string; readonly actor: Actor }
>;

const open: readonly Visit['status'][] = ['requested', 'proposed', 'scheduled', 'concluded'];

/** One of the programme asks to set a conflict of interest, or the hospital's objection, aside for this visit. */
export const requestConflictOverride = (
  { data: { personId, reason, conflicted, actor }, meta }: RequestConflictOverride,
  visit: Visit,
): VisitEvent[] => {
  mustBeOpen(visit);
  mustBeIndependent(actor, visit, meta.actor);
  if (personId === meta.actor) throw new Rejection<VisitRejection>('override-needs-two-people');
  if (!conflicted && !visit.objected.has(personId)) throw new Rejection<VisitRejection>('nothing-to-override');
  if (isOverridden(visit, personId) || visit.overrides.get(personId)?.reason === reason) return [];
  return [{ type: 'ConflictOverrideRequested', data: { personId, reason, requestedBy: meta.actor } }];
};

/** Another one approves; neither is the person it is about. It stays visible on the visit. */
export const approveConflictOverride = (
  { data: { personId, actor }, meta }: ApproveConflictOverride,
  visit: Visit,
): VisitEvent[] => {
  mustBeOpen(visit);
  mustBeIndependent(actor, visit, meta.actor);
  const asked = visit.overrides.get(personId);
  if (!asked) throw new Rejection<VisitRejection>('override-not-requested');
  if (personId === meta.actor || asked.requestedBy === meta.actor)
    throw new Rejection<VisitRejection>('override-needs-two-people');
  return asked.approvedBy === null
    ? [{ type: 'ConflictOverrideApproved', data: { personId, approvedBy: meta.actor } }]
    : [];
};

const mustBeOpen = ({ status }: Visit): void => {
  if (!open.includes(status)) throw new Rejection<VisitRejection>('visit-over', { status });
};

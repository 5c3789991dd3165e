import { type Command, Rejection } from '@cairn/event-sourcing';
import type { PlanEvent } from './plan-events.js';
import type { DraftPlan, PlanRejection } from './plan-state.js';

export type ReleasePlan = Command<'ReleasePlan', { readonly visits: readonly string[] }>;

/** Dates of the plan are to be offered; those that were released before stay as they are. */
export const releasePlan = ({ data, meta }: ReleasePlan, { request, drawn, releases }: DraftPlan): PlanEvent[] => {
  if (!request) throw new Rejection<PlanRejection>('plan-not-requested');
  if (!drawn) throw new Rejection<PlanRejection>('plan-not-drawn');
  const strangers = data.visits.filter((visitId) => !drawn.placed.some((one) => one.visitId === visitId));
  if (strangers.length > 0) throw new Rejection<PlanRejection>('not-in-plan', { visits: strangers });
  const visits = [...new Set(data.visits)].filter((visitId) => !releases.has(visitId));
  return visits.length === 0 ? [] : [{ type: 'PlanReleased', data: { visits, releasedBy: meta.actor } }];
};

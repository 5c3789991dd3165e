import { evolveWith, mapWith } from '@cairn/event-sourcing';
import type { PlanEvent, PlanEventData } from './plan-events.js';

/** Every code by which a rule of plans says no. */
export type PlanRejection = 'plan-not-requested' | 'plan-not-drawn' | 'not-in-plan';

/** What became of a date of the plan: `releasedBy` offers it, or it was offered, or a rule refused it. */
export type Release = { readonly releasedBy: string; readonly outcome: 'open' | 'offered' | 'refused' };

export type DraftPlan = {
  readonly request: PlanEventData<'PlanRequested'> | null;
  readonly drawn: PlanEventData<'PlanDrawn'> | null;
  /** By visit. */
  readonly releases: ReadonlyMap<string, Release>;
};

export const noPlan: DraftPlan = { request: null, drawn: null, releases: new Map() };

export const evolvePlan = evolveWith<DraftPlan, PlanEvent>({
  PlanRequested: (_, { data }) => ({ ...noPlan, request: data }),
  PlanDrawn: (plan, { data }) => ({ ...plan, drawn: data }),
  PlanReleased: (plan, { data: { visits, releasedBy } }) => ({
    ...plan,
    releases: mapWith(
      plan.releases,
      ...visits.map((visitId): readonly [string, Release] => [visitId, { releasedBy, outcome: 'open' }]),
    ),
  }),
  DateOffered: (plan, { data }) => settled(plan, data.visitId, 'offered'),
  OfferRefused: (plan, { data }) => settled(plan, data.visitId, 'refused'),
});

const settled = (plan: DraftPlan, visitId: string, outcome: Release['outcome']): DraftPlan => {
  const release = plan.releases.get(visitId);
  return release ? { ...plan, releases: mapWith(plan.releases, [visitId, { ...release, outcome }]) } : plan;
};

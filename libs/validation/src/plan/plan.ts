import type { Decider } from '@cairn/event-sourcing';
import type { PlanEvent } from './plan-events.js';
import { type DraftPlan, evolvePlan, noPlan } from './plan-state.js';
import { type RecordDraft, recordDraft } from './record-draft.js';
import { type RecordOffer, recordOffer } from './record-offer.js';
import { type ReleasePlan, releasePlan } from './release-plan.js';
import { type RequestPlan, requestPlan } from './request-plan.js';

export type PlanCommand = RequestPlan | RecordDraft | ReleasePlan | RecordOffer;

/** A draft plan of all visits that wait for a date; one stream each, under the programme. */
export const plan: Decider<PlanCommand, DraftPlan, PlanEvent> = {
  category: 'plan',
  initialState: noPlan,
  evolve: evolvePlan,
  decide: {
    RequestPlan: requestPlan,
    RecordDraft: recordDraft,
    ReleasePlan: releasePlan,
    RecordOffer: recordOffer,
  },
};

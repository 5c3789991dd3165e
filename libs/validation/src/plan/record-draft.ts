import { type Command, Rejection } from '@cairn/event-sourcing';
import type { PlanEvent, PlanEventData } from './plan-events.js';
import type { DraftPlan, PlanRejection } from './plan-state.js';

export type RecordDraft = Command<'RecordDraft', PlanEventData<'PlanDrawn'>>;

/** A plan is drawn up once; who wants another asks for another. */
export const recordDraft = ({ data }: RecordDraft, { request, drawn }: DraftPlan): PlanEvent[] => {
  if (!request) throw new Rejection<PlanRejection>('plan-not-requested');
  return drawn ? [] : [{ type: 'PlanDrawn', data }];
};

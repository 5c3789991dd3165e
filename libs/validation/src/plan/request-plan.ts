import type { Command } from '@cairn/event-sourcing';
import type { PlanEvent, PlanEventData } from './plan-events.js';
import type { DraftPlan } from './plan-state.js';

export type RequestPlan = Command<'RequestPlan', Omit<PlanEventData<'PlanRequested'>, 'requestedBy'>>;

export const requestPlan = ({ data, meta }: RequestPlan, { request }: DraftPlan): PlanEvent[] =>
  request ? [] : [{ type: 'PlanRequested', data: { ...data, requestedBy: meta.actor } }];

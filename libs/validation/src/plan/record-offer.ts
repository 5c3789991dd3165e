import { type Command, Rejection } from '@cairn/event-sourcing';
import type { PlanEvent } from './plan-events.js';
import type { DraftPlan, PlanRejection } from './plan-state.js';

/** `refusal` is the code of the rule that refused the offer; null where it was made. */
export type RecordOffer = Command<'RecordOffer', { readonly visitId: string; readonly refusal: string | null }>;

/** What became of a released date; it is recorded once. */
export const recordOffer = ({ data: { visitId, refusal } }: RecordOffer, { releases }: DraftPlan): PlanEvent[] => {
  const release = releases.get(visitId);
  if (!release) throw new Rejection<PlanRejection>('not-in-plan', { visits: [visitId] });
  if (release.outcome !== 'open') return [];
  return refusal === null
    ? [{ type: 'DateOffered', data: { visitId } }]
    : [{ type: 'OfferRefused', data: { visitId, refusal } }];
};

import { Rejection } from '@cairn/event-sourcing';
import type { StagesFound } from './found-stage.js';
import type { VisitRejection } from './visit-state.js';

/**
 * A stage above the one that the findings give is proposed or granted with a reason only, and never where it would rest
 * on a criterion that the team has not seen; without need there is no reason.
 */
export const aboveReasonOf = (stage: number, stages: StagesFound | null, reason: string | undefined): string | null => {
  if (!stages) throw new Rejection<VisitRejection>('answers-not-known');
  const { foundStage, seenStage } = stages;
  if (stage <= foundStage) return null;
  if (stage > seenStage) throw new Rejection<VisitRejection>('stage-not-seen', { foundStage, seenStage });
  if (!reason) throw new Rejection<VisitRejection>('stage-above-findings', { foundStage });
  return reason;
};

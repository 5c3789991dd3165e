import { Rejection } from '@cairn/event-sourcing';

/**
 * A stage above the one that the findings give is proposed or granted with a reason only; without need there is none.
 */
export const aboveReasonOf = (stage: number, foundStage: number | null, reason: string | undefined): string | null => {
  if (foundStage === null || stage <= foundStage) return null;
  if (!reason) throw new Rejection('stage-above-findings', { foundStage });
  return reason;
};

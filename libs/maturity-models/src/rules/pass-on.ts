import type { ProofNode } from './proof.js';

/** A step with the outcome of another, under its own rule name and unit; `of` shows what led to it. */
export const passOn = (rule: string, outcome: ProofNode, unitId: string, of: readonly ProofNode[]): ProofNode => ({
  rule,
  status: outcome.status,
  share: outcome.share,
  value: outcome.value,
  target: outcome.target,
  distance: outcome.distance,
  unit: outcome.unit,
  reason: outcome.reason,
  unitId,
  indicatorId: null,
  of,
});

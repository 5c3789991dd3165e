/** How far a plan may be from the best one, as a share of its cost; 0 for a plan that is the best. */
export const gapOf = ({ objective, bound }: { readonly objective: number; readonly bound: number }): number =>
  objective <= bound ? 0 : (objective - bound) / Math.max(1, Math.abs(objective));

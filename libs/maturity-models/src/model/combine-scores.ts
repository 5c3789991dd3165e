/** How focus-area scores are combined into one score. */
export const formulaNames = ['weighted-mean', 'geometric-mean', 'lowest'] as const;
export type Formula = (typeof formulaNames)[number];

/** `weight`: 0 or more, relative to the other weights. */
export type Weighed = { readonly score: number; readonly weight: number };

const total = (parts: readonly Weighed[], of: (part: Weighed) => number): number =>
  parts.reduce((sum, part) => sum + of(part), 0);

const formulas: { readonly [name in Formula]: (parts: readonly Weighed[], weights: number) => number } = {
  'weighted-mean': (parts, weights) => total(parts, ({ score, weight }) => score * weight) / weights,
  'geometric-mean': (parts, weights) =>
    parts.some(({ score }) => score <= 0)
      ? 0
      : Math.exp(total(parts, ({ score, weight }) => weight * Math.log(score)) / weights),
  lowest: (parts) => Math.min(...parts.map(({ score }) => score)),
};

/**
 * Combines scores of one scale into one on the same scale, by `formula`. Parts with weight 0 do not count; without any
 * part the result is 0. A geometric mean with a score of 0 is 0.
 */
export const combineScores = (formula: Formula, parts: readonly Weighed[]): number => {
  const counted = parts.filter(({ weight }) => weight > 0);
  return counted.length > 0
    ? formulas[formula](
        counted,
        total(counted, ({ weight }) => weight),
      )
    : 0;
};

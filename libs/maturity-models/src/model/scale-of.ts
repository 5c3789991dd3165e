import type { ModelVersion } from './model-schema.js';

/**
 * How a result is expressed, from 0 to `highest`: a stage, the figure of an index without stages, or levels of focus
 * areas.
 */
export type Scale = { readonly kind: 'stage' | 'index' | 'levels'; readonly highest: number };

export const scaleOf = ({ score, stages }: Pick<ModelVersion, 'score' | 'stages'>): Scale => {
  const top = Math.max(...stages.map(({ stage }) => stage));
  if (score.kind === 'levels') return { kind: 'levels', highest: top };
  return score.kind === 'focus-areas' && top === 0
    ? { kind: 'index', highest: score.highest }
    : { kind: 'stage', highest: top };
};

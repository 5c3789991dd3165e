import type { ModelVersion } from './model-schema.js';

/** The stage of a facility that has met nothing: 0, or 1 in a model of levels whose lowest level is 1. */
export const lowestStage = ({ score, stages }: Pick<ModelVersion, 'score' | 'stages'>): number =>
  score.kind === 'levels' && stages[0]?.stage === 1 ? 1 : 0;

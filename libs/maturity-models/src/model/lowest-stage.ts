import type { ModelVersion } from './model-schema.js';

/** Where everybody starts: stage 0, or level 1 where the lowest level asks for nothing. */
export const lowestStage = ({ score, stages }: Pick<ModelVersion, 'score' | 'stages'>): number =>
  score.kind === 'levels' && stages[0]?.stage === 1 ? 1 : 0;

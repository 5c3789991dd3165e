import type { Effort } from '@cairn/contracts/scoring/http/roadmap.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { CheapestPath, Criterion, Evaluation, ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { createContext, use } from 'react';

export type WayInHand = {
  readonly assessment: Assessment;
  readonly model: ModelVersion;
  readonly texts: ModelTexts;
  readonly evaluation: Evaluation;
  readonly path: CheapestPath;
  readonly own: ReadonlyMap<string, Effort>;
  /** The hospital's figure, otherwise the model's. */
  readonly daysOf: (criterion: Criterion) => number;
};

export const RoadmapContext = createContext<WayInHand | null>(null);

export const useRoadmap = (): WayInHand => {
  const way = use(RoadmapContext);
  if (!way) throw new Error('useRoadmap is for parts of the page about the way up');
  return way;
};

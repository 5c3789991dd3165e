import type { Effort } from '@cairn/contracts/scoring/http/way-up.js';
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

export const WayContext = createContext<WayInHand | null>(null);

export const useWay = (): WayInHand => {
  const way = use(WayContext);
  if (!way) throw new Error('useWay is for parts of the page about the way up');
  return way;
};

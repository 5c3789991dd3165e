import type { Contribution } from './contribution.js';
import { safeFigure } from './safe-figure.js';

type Counts = readonly (readonly [value: number, facilities: number])[];

/**
 * What is known of a set of contributions: all of it adds up. `scores` counts them by their safe figure; both counts
 * are in order of value.
 */
export type Figures = {
  readonly facilities: number;
  readonly scoreSum: number;
  readonly stages: Counts;
  readonly scores: Counts;
  readonly focusAreas: readonly (readonly [id: string, facilities: number, sum: number])[];
};

/** A focus area counts where every member has it: its mean over some of them would be one of too few. */
export const figuresOf = (members: readonly Contribution[]): Figures => {
  const figures = mergedFigures(members.map(figuresOfOne));
  return { ...figures, focusAreas: figures.focusAreas.filter(([, facilities]) => facilities === members.length) };
};

const figuresOfOne = ({ stage, score, focusAreas }: Contribution): Figures => ({
  facilities: 1,
  scoreSum: score,
  stages: [[stage, 1]],
  scores: [[safeFigure(score), 1]],
  focusAreas: Object.entries(focusAreas).map(([id, sum]) => [id, 1, sum]),
});

export const mergedFigures = (parts: readonly Figures[]): Figures => {
  let [facilities, scoreSum] = [0, 0];
  const [stages, scores] = [new Map<number, number>(), new Map<number, number>()];
  const focusAreas = new Map<string, [id: string, facilities: number, sum: number]>();
  for (const part of parts) {
    facilities += part.facilities;
    scoreSum += part.scoreSum;
    addCounts(stages, part.stages);
    addCounts(scores, part.scores);
    for (const [id, facilities, sum] of part.focusAreas) {
      const total = focusAreas.get(id);
      if (!total) focusAreas.set(id, [id, facilities, sum]);
      else {
        total[1] += facilities;
        total[2] += sum;
      }
    }
  }
  return {
    facilities,
    scoreSum,
    stages: inOrder(stages),
    scores: inOrder(scores),
    focusAreas: [...focusAreas.values()],
  };
};

const addCounts = (totals: Map<number, number>, counts: Counts): void => {
  for (const [value, facilities] of counts) totals.set(value, (totals.get(value) ?? 0) + facilities);
};

const inOrder = (counts: ReadonlyMap<number, number>): Counts => [...counts].sort(([a], [b]) => a - b);

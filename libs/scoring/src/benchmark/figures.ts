import type { Contribution } from './contribution.js';
import { safeFigure } from './safe-figure.js';

type Counts = Readonly<Record<string, number>>;

/** What is known of a set of contributions: all of it adds up. `scores` counts them by their safe figure. */
export type Figures = {
  readonly facilities: number;
  readonly scoreSum: number;
  readonly stages: Counts;
  readonly scores: Counts;
  readonly focusAreas: Readonly<Record<string, { readonly facilities: number; readonly sum: number }>>;
};

/** A focus area counts where every member has it: its mean over some of them would be one of too few. */
export const figuresOf = (members: readonly Contribution[]): Figures => {
  const figures = mergedFigures(members.map(figuresOfOne));
  return { ...figures, focusAreas: Object.fromEntries(Object.entries(figures.focusAreas).filter(([, { facilities }]) => facilities === members.length)) };
};

const figuresOfOne = ({ stage, score, focusAreas }: Contribution): Figures => ({
  facilities: 1,
  scoreSum: score,
  stages: { [stage]: 1 },
  scores: { [safeFigure(score)]: 1 },
  focusAreas: Object.fromEntries(Object.entries(focusAreas).map(([id, sum]) => [id, { facilities: 1, sum }])),
});

export const mergedFigures = (parts: readonly Figures[]): Figures => {
  let [facilities, scoreSum] = [0, 0];
  const stages: Record<string, number> = {};
  const scores: Record<string, number> = {};
  const focusAreas: Record<string, { facilities: number; sum: number }> = {};
  for (const part of parts) {
    facilities += part.facilities;
    scoreSum += part.scoreSum;
    addCounts(stages, part.stages);
    addCounts(scores, part.scores);
    for (const id in part.focusAreas) {
      const total = (focusAreas[id] ??= { facilities: 0, sum: 0 });
      total.facilities += part.focusAreas[id]?.facilities ?? 0;
      total.sum += part.focusAreas[id]?.sum ?? 0;
    }
  }
  return { facilities, scoreSum, stages, scores, focusAreas };
};

const addCounts = (total: Record<string, number>, counts: Counts): void => {
  for (const key in counts) total[key] = (total[key] ?? 0) + (counts[key] ?? 0);
};

import type { BenchmarkFigures, QuarterOfPeers } from '@cairn/contracts/scoring/http/benchmarks.js';
import type { Figures } from './figures.js';
import { FEWEST_FACILITIES } from './safe.js';
import { safeEnd, safeFigure } from './safe-figure.js';

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/**
 * What is published of whole peer groups; null when there are none, and whatever happened never of fewer than five
 * facilities.
 *
 * @param stages of the model version, so that those without a facility are published too
 */
export const statisticsOf = (figures: Figures, stages: readonly number[]): BenchmarkFigures | null => {
  const { facilities, scoreSum } = figures;
  if (facilities < FEWEST_FACILITIES) return null;
  const standing = new Map(figures.stages);
  const known = [...new Set([...stages, ...standing.keys()])].sort((a, b) => a - b);
  const at = (share: number): number => reachedBy(figures.scores, Math.max(1, Math.ceil(share * facilities)));
  return {
    facilities,
    mean: twoDecimals(scoreSum / facilities),
    lowest: safeEnd(at(0)),
    lowerQuartile: at(1 / 4),
    median: at(1 / 2),
    upperQuartile: at(3 / 4),
    highest: safeEnd(at(1)),
    stages: known.map((stage) => ({ stage, facilities: standing.get(stage) ?? 0 })),
    focusAreas: figures.focusAreas.map(([id, facilities, sum]) => ({ id, mean: twoDecimals(sum / facilities) })),
  };
};

/** The score of the facility at a rank, counted from the lowest. */
const reachedBy = (scores: readonly (readonly [score: number, count: number])[], rank: number): number => {
  let passed = 0;
  for (const [score, count] of scores) {
    passed += count;
    if (passed >= rank) return score;
  }
  return scores.at(-1)?.[0] ?? 0;
};

/** By the published figures, so that repeated requests reveal no more. */
export const quarterOf = (score: number, peers: BenchmarkFigures): QuarterOfPeers => {
  const own = safeFigure(score);
  if (own < peers.lowerQuartile) return 'lowest';
  if (own < peers.median) return 'second';
  return own < peers.upperQuartile ? 'third' : 'highest';
};

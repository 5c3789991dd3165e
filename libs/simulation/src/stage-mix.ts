import type { ModelVersion } from '@cairn/maturity-models';
import type { Draws } from './chance.js';

/**
 * Shares of facilities by rung of the ladder, lowest first. What is published: a ladder of eight stages stalls before
 * its stage 3, with 37.5 % of Dutch and 36.8 % of Turkish state hospitals at stage 2; stages 6 and 7 are rare. The
 * shares between are ours.
 */
const stallingLadder: readonly number[] = [0.07, 0.12, 0.37, 0.11, 0.12, 0.1, 0.085, 0.025];

/** Infrastructure: mode at stage 4, mean score 3.66. */
const centredLadder: readonly number[] = [0.03, 0.07, 0.13, 0.21, 0.3, 0.16, 0.075, 0.025];

const published: Readonly<Record<string, readonly number[]>> = { infram: centredLadder };

export const stagesOf = (model: ModelVersion): number[] =>
  model.stages.map(({ stage }) => stage).toSorted((one, other) => one - other);

/**
 * The share of facilities at each stage of a model; a ladder of another length is read from the one of eight stages.
 */
export const stageMix = (model: ModelVersion): readonly (readonly [stage: number, share: number])[] => {
  const ladder = published[model.id] ?? stallingLadder;
  const stages = stagesOf(model);
  const shares = stages.map(() => 0);
  ladder.forEach((share, rung) => {
    const at = Math.min(stages.length - 1, Math.floor((rung / ladder.length) * stages.length));
    shares[at] = (shares[at] ?? 0) + share;
  });
  return stages.map((stage, index) => [stage, shares[index] ?? 0] as const);
};

const climbs = [
  [0, 52],
  [1, 42],
  [2, 6],
] as const;

/**
 * Where a facility stood at each of its assessments, the first one first: it ends at a stage of the mix and has climbed
 * slowly to it.
 */
export const climbOf = (model: ModelVersion, assessments: number, draws: Draws): number[] => {
  const stages = stagesOf(model);
  const climb = [draws.weighted(stageMix(model))];
  while (climb.length < assessments) {
    const at = stages.indexOf(climb[0] as number);
    climb.unshift(stages[Math.max(0, at - draws.weighted(climbs))] as number);
  }
  return climb;
};

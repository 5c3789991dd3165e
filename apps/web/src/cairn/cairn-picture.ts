import {
  type BranchResult,
  type Evaluation,
  isWithheld,
  type ModelVersion,
  scaleOf,
  type StageResult,
} from '@cairn/maturity-models';

export type Stone = {
  readonly state: 'reached' | 'next' | 'rest';
  /** How much of it is done, 0 to 1. */
  readonly share: number;
  /** The stage it stands for, or the branch or part of the score. */
  readonly stage: number | null;
  readonly branch: string | null;
};

/** What the cairn shows: `stack` from the ground up, `row` the branch stones that have not settled on top yet. */
export type CairnPicture = {
  readonly stage: number | null;
  readonly highest: number;
  /** How many criteria lead to the next stage; 0 where that is not known. */
  readonly missing: number;
  readonly branchesMet: number;
  readonly stack: readonly Stone[];
  readonly row: readonly Stone[];
  /** For a result without a stage: a stone for each part of the score, and the score; null before the first. */
  readonly figure?: { readonly score: number | null; readonly highest: number; readonly withheld: boolean };
};

type Shape = { readonly ladder: number; readonly branches: readonly string[]; readonly highest: number };

const shapeOf = (model: ModelVersion): Shape => {
  const rungs = model.stages.filter(({ stage }) => stage > 0);
  const counted = rungs.filter(({ gate }) => gate?.rule === 'branches').length;
  return {
    ladder: rungs.length - counted,
    branches: counted > 0 ? model.branches.map(({ id }) => id) : [],
    highest: Math.max(...rungs.map(({ stage }) => stage)),
  };
};

type Standing = {
  readonly stage: number | null;
  readonly nextShare: number;
  readonly missing: number;
  readonly branches: readonly { readonly id: string; readonly met: boolean; readonly share: number }[];
};

const draw = (
  { ladder, branches, highest }: Shape,
  { stage, nextShare, missing, branches: standings }: Standing,
): CairnPicture => {
  const reached = stage ?? 0;
  const rungs = Array.from({ length: ladder }, (_, i): Stone => {
    const state = i < reached ? 'reached' : i === reached && stage !== null ? 'next' : 'rest';
    return { state, share: state === 'next' ? nextShare : 0, stage: i + 1, branch: null };
  });
  const climbed = reached >= ladder;
  const met = standings.filter((branch) => branch.met);
  const settled = climbed
    ? met.map(({ id }, i): Stone => ({ state: 'reached', share: 1, stage: ladder + i + 1, branch: id }))
    : [];
  const waiting = branches.filter((id) => !settled.some((stone) => stone.branch === id));
  const row = waiting.map((id): Stone => {
    const standing = standings.find((branch) => branch.id === id);
    const state = standing?.met ? 'reached' : climbed ? 'next' : 'rest';
    return { state, share: standing?.share ?? 0, stage: null, branch: id };
  });
  return { stage, highest, missing, branchesMet: met.length, stack: [...rungs, ...settled], row };
};

/** What an evaluation, or a report of one, says of stages, branches and parts of the score. */
type Evaluated = Pick<Evaluation, 'stage' | 'nextStage' | 'blockers' | 'score' | 'groups' | 'completeness'> & {
  readonly stages: readonly Pick<StageResult, 'stage' | 'share'>[];
  readonly branches: readonly Pick<BranchResult, 'id' | 'met' | 'share'>[];
  readonly focusAreas: Evaluation['focusAreas'];
};

type Part = { readonly id: string; readonly share: number };

const partsOf = (model: ModelVersion, evaluation: Evaluated | null, highest: number): readonly Part[] => {
  if (model.score.kind === 'levels')
    return model.score.groups.map(({ id }) => ({
      id,
      share: (evaluation?.groups?.find((group) => group.id === id)?.mean ?? 0) / highest,
    }));
  return model.focusAreas.map((id) => ({
    id,
    share: (evaluation?.focusAreas.find((area) => area.id === id)?.score ?? 0) / 100,
  }));
};

/** A stone for each part of the score, filled as far as it has come. */
const figureCairn = (model: ModelVersion, evaluation: Evaluated | null): CairnPicture => {
  const { highest } = scaleOf(model);
  const withheld = evaluation !== null && isWithheld(evaluation);
  const stack = partsOf(model, evaluation, highest).map(({ id, share }): Stone => ({
    state: share >= 1 ? 'reached' : evaluation ? 'next' : 'rest',
    share,
    stage: null,
    branch: id,
  }));
  return {
    stage: evaluation?.stage ?? null,
    highest: stack.length,
    missing: 0,
    branchesMet: 0,
    stack,
    row: [],
    figure: { score: evaluation?.score ?? null, highest, withheld },
  };
};

/** The cairn of an evaluation; without one (nothing scored yet) every stone is faint. */
export const cairnOf = (model: ModelVersion, evaluation: Evaluated | null): CairnPicture => {
  if (scaleOf(model).kind !== 'stage') return figureCairn(model, evaluation);
  const next = evaluation?.stages.find(({ stage }) => stage === evaluation.nextStage);
  return draw(shapeOf(model), {
    stage: evaluation?.stage ?? null,
    nextShare: next?.share ?? 0,
    missing: evaluation?.blockers.length ?? 0,
    branches: evaluation?.branches ?? [],
  });
};

/**
 * The cairn of a stage alone, for lists, certificates and the register: which branches are met is not known, only how
 * many.
 */
export const cairnOfStage = (stage: number | null, ladder = 4, branchCount = 3): CairnPicture => {
  const branches = Array.from({ length: branchCount }, (_, i) => `branch-${i + 1}`);
  const met = Math.max(0, (stage ?? 0) - ladder);
  return draw(
    { ladder, branches, highest: ladder + branchCount },
    {
      stage,
      nextShare: 0,
      missing: 0,
      branches: branches.map((id, i) => ({ id, met: i < met, share: i < met ? 1 : 0 })),
    },
  );
};

/** Ladder and number of branches of a model version, for `cairnOfStage`. */
export const cairnOfStageIn = (model: ModelVersion, stage: number | null): CairnPicture => {
  const { ladder, branches } = shapeOf(model);
  return cairnOfStage(stage, ladder, branches.length);
};

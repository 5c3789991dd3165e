import type { Measure, ProofNode, Reason, Status } from '../rules/proof.js';

/** `share` is how far it is met (0..1); `distance` is what is missing of `target`, in `unit`; 0 when met. */
export type CriterionResult = {
  readonly id: string;
  readonly status: Status;
  readonly share: number;
  readonly value: ProofNode['value'];
  readonly target: ProofNode['target'];
  readonly distance: number;
  readonly unit: Measure;
  readonly reason: Reason;
  readonly proof: ProofNode;
};

/** `gate` is null where nothing is asked (stage 0). `reached`: its gate and the gates of all lower stages are met. */
export type StageResult = {
  readonly stage: number;
  readonly reached: boolean;
  readonly gateMet: boolean;
  readonly share: number;
  readonly gate: ProofNode | null;
  readonly criteria: readonly CriterionResult[];
};

/** `missing`: ids of the criteria that keep the branch from being met. */
export type BranchResult = {
  readonly id: string;
  readonly met: boolean;
  readonly share: number;
  readonly criteria: readonly CriterionResult[];
  readonly missing: readonly string[];
};

/** The whole level of a focus area, null where it does not apply; `missing`: what keeps it from the next level. */
export type LevelResult = { readonly id: string; readonly level: number | null; readonly missing: readonly string[] };
/** The mean level of a group of focus areas, null where none applies. */
export type GroupResult = { readonly id: string; readonly mean: number | null };

/**
 * How the score came about beyond the stage, where the model says so. `completeness` not met: the score is withheld,
 * and `score` is 0.
 * `levels` and `groups` are there for models scored by levels.
 */
export type ScoreDetails = {
  readonly score: number;
  readonly completeness?: ProofNode;
  readonly levels?: readonly LevelResult[];
  readonly groups?: readonly GroupResult[];
};

/**
 * `score` has four decimals. `nextStage` is null at the top. `blockers` are the criteria to meet for the next stage;
 * where a number of branches is asked, those of the nearest branches.
 */
export type Evaluation = ScoreDetails & {
  readonly model: string;
  readonly version: string;
  readonly stage: number;
  readonly focusAreas: readonly { readonly id: string; readonly score: number }[];
  readonly branches: readonly BranchResult[];
  readonly stages: readonly StageResult[];
  readonly nextStage: number | null;
  readonly blockers: readonly string[];
};

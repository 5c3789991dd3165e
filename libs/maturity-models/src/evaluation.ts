import type { Measure, ProofNode, Reason, Status } from './proof.js';

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

/**
 * `score` has four decimals. `nextStage` is null at the top. `blockers` are the criteria to meet for the next stage; where a number
 * of branches is asked, those of the nearest branches.
 */
export type Evaluation = {
  readonly model: string;
  readonly version: string;
  readonly stage: number;
  readonly score: number;
  readonly focusAreas: readonly { readonly id: string; readonly score: number }[];
  readonly branches: readonly BranchResult[];
  readonly stages: readonly StageResult[];
  readonly nextStage: number | null;
  readonly blockers: readonly string[];
};

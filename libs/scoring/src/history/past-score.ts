import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import type { Evaluation } from '@cairn/maturity-models';
import type { StandingAnswer } from '../score/evaluation-input.js';

/** What was known at a moment; `latest` is the last change up to it, null when nothing had been answered. */
export type Known = {
  readonly assessmentId: string;
  readonly model: string;
  readonly modelVersion: string;
  readonly asOf: string;
  readonly latest: string | null;
  readonly submittedAt: string | null;
  readonly evaluation: Evaluation | null;
};

/**
 * The score as of a moment. Every part follows from what was known then, so that it reads the same whenever it is asked
 * for.
 */
export const pastScore = ({
  assessmentId,
  model,
  modelVersion,
  asOf,
  latest,
  submittedAt,
  evaluation,
}: Known): Score => ({
  assessmentId,
  model,
  modelVersion,
  stage: evaluation?.stage ?? null,
  score: evaluation?.score ?? null,
  final: submittedAt !== null,
  calculatedAt: latest,
  upToDate: true,
  evaluation: evaluation as Record<string, unknown> | null,
  version: 0,
  asOf,
});

type Changed = {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly answer: StandingAnswer['answer'] | null;
};

/** The answers in force, without those that had been withdrawn. */
export const standing = (changes: readonly Changed[]): StandingAnswer[] =>
  changes.flatMap(({ unitId, indicatorId, answer }) => (answer ? [{ unitId, indicatorId, answer }] : []));

/** The latest of some instants. */
export const latestOf = (instants: readonly string[]): string | null =>
  instants.reduce<string | null>((latest, one) => (latest === null || one > latest ? one : latest), null);

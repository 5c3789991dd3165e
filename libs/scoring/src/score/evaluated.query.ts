import { createHash } from 'node:crypto';
import { type Evaluation, type EvaluationInput, type ModelVersion, evaluate } from '@cairn/maturity-models';
import type { Kysely } from 'kysely';
import { modelVersions } from '../model-version/model-versions.query.js';
import type { ScoringTables } from '../scoring.tables.js';
import type { ScoredAssessment } from './assessments.query.js';
import { type StandingAnswer, canonicalText, evaluationInput } from './evaluation-input.js';

export type Evaluated = {
  readonly version: ModelVersion;
  readonly input: EvaluationInput;
  readonly evaluation: Evaluation;
};

/** @throws Error when the pinned model version is not known; it may come with a later program or over the feed */
export const pinnedVersion = async (
  db: Kysely<ScoringTables>,
  { model, modelVersion }: Pick<ScoredAssessment, 'model' | 'modelVersion'>,
): Promise<ModelVersion> => {
  const version = await modelVersions.find(db, model, modelVersion);
  if (!version) throw new Error(`The model version ${model} ${modelVersion} is pinned by an assessment but not known.`);
  return version;
};

export const evaluated = (
  version: ModelVersion,
  { serviceAreas }: Pick<ScoredAssessment, 'serviceAreas'>,
  answers: readonly StandingAnswer[],
): Evaluated => {
  const input = evaluationInput(serviceAreas, answers);
  return { version, input, evaluation: evaluate(version, input) };
};

export const checksumOf = (input: EvaluationInput): string =>
  createHash('sha256').update(canonicalText(input)).digest('hex');

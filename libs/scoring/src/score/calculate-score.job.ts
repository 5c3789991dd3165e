import { createHash } from 'node:crypto';
import { type Evaluation, type EvaluationInput, type ModelVersion, evaluate, isWithheld } from '@cairn/maturity-models';
import type { Job } from '@cairn/platform/jobs/job.js';
import { streamName } from '@cairn/platform/service/stream.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import type { Kysely } from 'kysely';
import { type ScoredAssessment, findAnswers, holdAssessment } from './assessments.query.js';
import { modelVersions } from '../model-version/model-versions.query.js';
import { scoreStream } from '../scoring.publications.js';
import type { ScoringTables } from '../scoring.tables.js';
import { snapshotBecomesDue } from '../benchmark/take-benchmark-snapshot.job.js';
import { canonicalText, evaluationInput, resultOf } from './evaluation-input.js';

/** Evaluates what an assessment's answers are worth now; the key is the id of the assessment. */
export const calculateScoreJob: Job<ScoringTables> = {
  name: 'calculate-score',
  run: ({ tenantId, key, revision }, service) =>
    service.inTenant(systemScope(tenantId, service.clock, `calculate-score ${key} ${revision}`), (tx) =>
      calculateIn(tx, key),
    ),
};

/**
 * The score of exactly the answers which the inbox holds now, under the pinned model version. A withheld score is none:
 * only the evaluation is kept.
 */
export const calculateIn = async (tx: Transaction<ScoringTables>, assessmentId: string): Promise<void> => {
  const { tenantId } = tx.scope;
  const assessment = await holdAssessment(tx.db, tenantId, assessmentId);
  if (!assessment) return;
  const { input, evaluation } = evaluated(
    await pinnedVersion(tx.db, assessment),
    assessment,
    await findAnswers(tx.db, tenantId, assessmentId),
  );
  await keep(tx, assessmentId, assessment.revision, evaluation);
  tx.aftermath.streams.add(streamName(scoreStream, assessmentId));
  if (isWithheld(evaluation)) return;
  const { facilityId, facilityName, model, modelVersion, changedAt } = assessment;
  await tx.execute(scoreStream, assessmentId, {
    type: 'CalculateScore',
    data: {
      subject: { assessmentId, organizationId: tenantId, facilityId, facilityName, model, modelVersion },
      result: {
        ...resultOf(evaluation),
        inputChecksum: checksumOf(input),
        submission: assessment.submitted ? assessment.submissions : 0,
        ...(changedAt && { asOf: changedAt }),
      },
    },
  });
  if (assessment.submitted) await snapshotBecomesDue(tx, model, modelVersion);
};

type Evaluated = { readonly version: ModelVersion; readonly input: EvaluationInput; readonly evaluation: Evaluation };

/**
 * @throws Error when the pinned model version is not known; it may come with a later program or over the feed, so the
 * job is tried again
 */
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
  answers: Parameters<typeof evaluationInput>[1],
): Evaluated => {
  const input = evaluationInput(serviceAreas, answers);
  return { version, input, evaluation: evaluate(version, input) };
};

export const checksumOf = (input: EvaluationInput): string =>
  createHash('sha256').update(canonicalText(input)).digest('hex');

const keep = async (
  { db, scope, meta }: Transaction<ScoringTables>,
  assessmentId: string,
  revision: number,
  evaluation: Evaluation,
): Promise<void> => {
  const latest = { revision, calculated_at: meta.at, evaluation: JSON.stringify(evaluation) };
  await db
    .insertInto('evaluations')
    .values({ tenant_id: scope.tenantId, assessment_id: assessmentId, ...latest })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'assessment_id']).doUpdateSet(latest))
    .execute();
  await db
    .updateTable('assessments')
    .set({ waiting_since: null })
    .where('tenant_id', '=', scope.tenantId)
    .where('id', '=', assessmentId)
    .execute();
};

import { createHash } from 'node:crypto';
import type { Evaluation, EvaluationInput, ModelVersion } from '@cairn/maturity-models';
import { evaluate } from '@cairn/maturity-models';
import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import { streamName } from '@cairn/platform/service/stream.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import type { ScoredAssessment } from '../inbox/assessments.query.js';
import { findAnswers, holdAssessment } from '../inbox/assessments.query.js';
import { scoreStream } from '../scoring.publications.js';
import type { ScoringTables } from '../scoring.tables.js';
import { canonicalText, evaluationInput, resultOf } from './evaluation-input.js';

/** Evaluates what an assessment's answers are worth now; the key is the id of the assessment. */
export const calculateScoreJob: Job<ScoringTables> = {
  name: 'calculate-score',
  run: ({ tenantId, key, revision }, service) =>
    service.inTenant(systemScope(tenantId, service.clock, `calculate-score ${key} ${revision}`), (tx) => calculateIn(tx, key)),
};

/** The score of exactly the answers which the inbox holds now, under the pinned model version. */
export const calculateIn = async (tx: Transaction<ScoringTables>, assessmentId: string): Promise<void> => {
  const { tenantId } = tx.scope;
  const assessment = await holdAssessment(tx.db, tenantId, assessmentId);
  if (!assessment) return;
  const { input, evaluation } = evaluated(assessment, await findAnswers(tx.db, tenantId, assessmentId));
  await keep(tx, assessmentId, assessment.revision, evaluation);
  const { facilityId, facilityName, model, modelVersion } = assessment;
  await tx.execute(scoreStream, assessmentId, {
    type: 'CalculateScore',
    data: {
      subject: { assessmentId, organizationId: tenantId, facilityId, facilityName, model, modelVersion },
      result: { ...resultOf(evaluation), inputChecksum: checksumOf(input), submission: assessment.submitted ? assessment.submissions : 0 },
    },
  });
  tx.aftermath.streams.add(streamName(scoreStream, assessmentId));
};

type Evaluated = { readonly version: ModelVersion; readonly input: EvaluationInput; readonly evaluation: Evaluation };

/** @throws Error when this program does not ship the pinned model version; a later one may, so the job is tried again */
export const evaluated = ({ model, modelVersion, serviceAreas }: ScoredAssessment, answers: Parameters<typeof evaluationInput>[1]): Evaluated => {
  const version = findShippedModelVersion(model, modelVersion);
  if (!version) throw new Error(`The model version ${model} ${modelVersion} is pinned by an assessment but not shipped.`);
  const input = evaluationInput(serviceAreas, answers);
  return { version, input, evaluation: evaluate(version, input) };
};

export const checksumOf = (input: EvaluationInput): string => createHash('sha256').update(canonicalText(input)).digest('hex');

const keep = async ({ db, scope, meta }: Transaction<ScoringTables>, assessmentId: string, revision: number, evaluation: Evaluation): Promise<void> => {
  const latest = { revision, calculated_at: meta.at, evaluation: JSON.stringify(evaluation) };
  await db
    .insertInto('evaluations')
    .values({ tenant_id: scope.tenantId, assessment_id: assessmentId, ...latest })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'assessment_id']).doUpdateSet(latest))
    .execute();
  await db.updateTable('assessments').set({ waiting_since: null }).where('tenant_id', '=', scope.tenantId).where('id', '=', assessmentId).execute();
};

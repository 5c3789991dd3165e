import { isWithheld } from '@cairn/maturity-models';
import { isPgError } from '@cairn/platform/database/transient.js';
import type { UnsentCommand } from '@cairn/platform/service/stream.js';
import { streamName } from '@cairn/platform/service/stream.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { snapshotBecomesDue } from '../benchmark/take-benchmark-snapshot.job.js';
import { scoreStream } from '../scoring.publications.js';
import type { ScoringTables } from '../scoring.tables.js';
import { type ScoredAssessment, findAnswersOfAll } from './assessments.query.js';
import type { CalculateScore } from './calculate-score.js';
import { type Evaluated, checksumOf, evaluated, pinnedVersion } from './evaluated.query.js';
import { resultOf } from './evaluation-input.js';

export type NotCalculated = { readonly assessmentId: string; readonly error: unknown };

/**
 * The score of exactly the answers which the inbox holds now, under the pinned model version, for assessments which the
 * transaction holds. A withheld score is none: only the evaluation is kept.
 *
 * @returns what could not be evaluated; the others are still calculated
 */
export const calculateScores = async (
  tx: Transaction<ScoringTables>,
  assessments: readonly ScoredAssessment[],
): Promise<readonly NotCalculated[]> => {
  if (assessments.length === 0) return [];
  const { tenantId } = tx.scope;
  const answers = await findAnswersOfAll(
    tx.db,
    tenantId,
    assessments.map(({ id }) => id),
  );
  const calculated: (Evaluated & { readonly assessment: ScoredAssessment })[] = [];
  const failed: NotCalculated[] = [];
  for (const assessment of assessments) {
    try {
      const version = await pinnedVersion(tx.db, assessment);
      calculated.push({ assessment, ...evaluated(version, assessment, answers.get(assessment.id) ?? []) });
    } catch (error) {
      if (isPgError(error)) throw error;
      failed.push({ assessmentId: assessment.id, error });
    }
  }
  await keepEvaluations(tx, calculated);
  const scored = calculated.filter(({ evaluation }) => !isWithheld(evaluation));
  await tx.executeAll(scoreStream, new Map(scored.map((one) => [one.assessment.id, commandFor(one, tenantId)])));
  for (const { assessment } of calculated) tx.effects.streams.add(streamName(scoreStream, assessment.id));
  await snapshotsBecomeDue(
    tx,
    scored.map(({ assessment }) => assessment),
  );
  return failed;
};

const commandFor = (
  { assessment, input, evaluation }: Evaluated & { readonly assessment: ScoredAssessment },
  organizationId: string,
): UnsentCommand<CalculateScore> => {
  const { id: assessmentId, facilityId, facilityName, model, modelVersion, changedAt } = assessment;
  return {
    type: 'CalculateScore',
    data: {
      subject: { assessmentId, organizationId, facilityId, facilityName, model, modelVersion },
      result: {
        ...resultOf(evaluation),
        inputChecksum: checksumOf(input),
        submission: assessment.submitted ? assessment.submissions : 0,
        ...(changedAt && { asOf: changedAt }),
      },
    },
  };
};

const COLUMNS = 3;
/** So few are written under a name, by which the server keeps the plan. */
const FEW = 4;

const keepEvaluations = async (
  { client, scope, meta }: Transaction<ScoringTables>,
  calculated: readonly (Pick<Evaluated, 'evaluation'> & { readonly assessment: ScoredAssessment })[],
): Promise<void> => {
  if (calculated.length === 0) return;
  const rows = calculated.map((_, row) => {
    const [id, revision, evaluation] = [3, 4, 5].map((column) => `$${column + row * COLUMNS}`);
    return `($1, $2, ${id}, ${revision}, ${evaluation})`;
  });
  await client.query({
    ...(rows.length <= FEW && { name: `keep-evaluations-${rows.length}` }),
    text: `INSERT INTO evaluations (tenant_id, calculated_at, assessment_id, revision, evaluation) VALUES ${rows.join(', ')}
      ON CONFLICT (tenant_id, assessment_id) DO UPDATE
      SET revision = excluded.revision, calculated_at = excluded.calculated_at, evaluation = excluded.evaluation`,
    values: [
      scope.tenantId,
      meta.at,
      ...calculated.flatMap(({ assessment, evaluation }) => [
        assessment.id,
        assessment.revision,
        JSON.stringify(evaluation),
      ]),
    ],
  });
};

const snapshotsBecomeDue = async (
  tx: Transaction<ScoringTables>,
  scored: readonly ScoredAssessment[],
): Promise<void> => {
  const submitted = scored.filter((one) => one.submitted);
  const versions = new Map(submitted.map((one) => [`${one.model} ${one.modelVersion}`, one]));
  for (const { model, modelVersion } of versions.values()) await snapshotBecomesDue(tx, model, modelVersion);
};

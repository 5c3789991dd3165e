import { scoreCalculated } from '@cairn/contracts/scoring/events/score-calculated.v1.js';
import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { memory, reaction, reactionTogether } from '@cairn/platform/feed/reaction.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Updateable } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';

/** Facts of one assessment come over two feeds, in any order between them; each keeps its own columns. */
const remember = async (
  { db, scope }: Transaction<CertificationTables>,
  {
    assessmentId,
    facilityId,
    model,
    modelVersion,
  }: {
    readonly assessmentId: string;
    readonly facilityId: string;
    readonly model: string;
    readonly modelVersion: string;
  },
  facts: Pick<Updateable<CertificationTables['assessment_scores']>, 'score' | 'submitted_at'>,
): Promise<void> => {
  const of = { facility_id: facilityId, model, model_version: modelVersion, ...facts };
  await db
    .insertInto('assessment_scores')
    .values({ tenant_id: scope.tenantId, assessment_id: assessmentId, ...of })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'assessment_id']).doUpdateSet(of))
    .execute();
};

const rememberScores = reactionTogether<CertificationTables, typeof scoreCalculated>(
  'remember-assessment-score-when-calculated',
  scoreCalculated,
  async (facts, tx) => {
    const latest = new Map(facts.map(({ data }) => [data.assessmentId, data]));
    for (const data of latest.values()) await remember(tx, data, { score: data.score });
  },
);

const rememberSubmission = reaction<CertificationTables, typeof assessmentSubmitted>(
  'remember-assessment-when-submitted',
  assessmentSubmitted,
  ({ data }, tx) => remember(tx, data, { submitted_at: data.submittedAt }),
);

const forgetSubmission = reaction<CertificationTables, typeof assessmentReopened>(
  'forget-submission-when-reopened',
  assessmentReopened,
  async ({ data }, { db, scope }) => {
    await db
      .updateTable('assessment_scores')
      .set({ submitted_at: null })
      .where('tenant_id', '=', scope.tenantId)
      .where('assessment_id', '=', data.assessmentId)
      .execute();
  },
);

/** Scores of assessments, for the standing of a facility over all models. */
export const assessmentScores = memory<CertificationTables>(
  'assessment-scores',
  ['assessment_scores'],
  [rememberScores, rememberSubmission, forgetSubmission],
);

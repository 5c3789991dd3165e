import type { Kysely } from 'kysely';
import { findAnswers, holdAssessments } from './assessments.query.js';
import type { ScoringTables } from '../scoring.tables.js';
import { checksumOf, evaluated, pinnedVersion } from './evaluated.query.js';

export type Recalculated = { readonly assessmentId: string; readonly recorded: Outcome; readonly now: Outcome };
type Outcome = { readonly stage: number; readonly score: number; readonly inputChecksum: string };

/** What every final score of an organization comes to when it is calculated again by this program. */
export const recalculateFinals = async (db: Kysely<ScoringTables>, tenantId: string): Promise<Recalculated[]> => {
  const finals = await db
    .selectFrom('scores')
    .select(['assessment_id', 'stage', 'score', 'input_checksum'])
    .where('tenant_id', '=', tenantId)
    .where('final', '=', true)
    .orderBy('assessment_id')
    .execute();
  const recalculated: Recalculated[] = [];
  for (const { assessment_id: assessmentId, stage, score, input_checksum } of finals) {
    const [assessment] = await holdAssessments(db, tenantId, [assessmentId]);
    if (!assessment?.submitted) continue;
    const { input, evaluation } = evaluated(
      await pinnedVersion(db, assessment),
      assessment,
      await findAnswers(db, tenantId, assessmentId),
    );
    recalculated.push({
      assessmentId,
      recorded: { stage, score, inputChecksum: input_checksum },
      now: { stage: evaluation.stage, score: evaluation.score, inputChecksum: checksumOf(input) },
    });
  }
  return recalculated;
};

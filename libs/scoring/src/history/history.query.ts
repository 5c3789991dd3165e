import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';

/**
 * An answer as it was at a moment, null where it had been withdrawn; `answeredBy` is unknown for facts from before
 * was published.
 */
export type PastAnswer = {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly answer: Answer | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string;
};
export type PastEvidence = { readonly unitId: string; readonly indicatorId: string; readonly id: string };

/**
 * The latest change of each answer up to a moment. A fact counts in the order of the feed, so that a clock that was set
 * back turns nothing round.
 */
export const findAnswersAsOf = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
  asOf: string,
): Promise<PastAnswer[]> =>
  db
    .selectFrom('answer_changes')
    .distinctOn(['unit_id', 'indicator_id'])
    .select([
      'unit_id as unitId',
      'indicator_id as indicatorId',
      'answer',
      'answered_by as answeredBy',
      'answered_at as answeredAt',
    ])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .where('answered_at', '<=', asOf)
    .orderBy('unit_id')
    .orderBy('indicator_id')
    .orderBy('position', 'desc')
    .execute();

/** Since when it had been submitted, null while it was open. */
export const findSubmittedAtAsOf = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
  asOf: string,
): Promise<string | null> => {
  const latest = await db
    .selectFrom('submission_changes')
    .select(['submitted', 'changed_at'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .where('changed_at', '<=', asOf)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest?.submitted ? latest.changed_at : null;
};

export const findEvidenceAsOf = (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
  asOf: string,
): Promise<PastEvidence[]> =>
  db
    .selectFrom('evidence')
    .select(['unit_id as unitId', 'indicator_id as indicatorId', 'id'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .where('attached_at', '<=', asOf)
    .where((row) => row.or([row('removed_at', 'is', null), row('removed_at', '>', asOf)]))
    .orderBy('attached_at')
    .orderBy('id')
    .execute();

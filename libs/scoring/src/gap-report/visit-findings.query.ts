import type { Kysely } from 'kysely';
import { findSubmittedAtAsOf } from '../history/history.query.js';
import type { ScoringTables } from '../scoring.tables.js';
import type { VisitFindings } from './gap-report.js';

/**
 * What a visit had found by a moment on the answers submitted then; null without a decision, and where the assessment
 * was submitted anew since.
 */
export const findVisitFindings = async (
  db: Kysely<ScoringTables>,
  tenantId: string,
  assessmentId: string,
  asOf: string,
): Promise<VisitFindings | null> => {
  const submittedAt = await findSubmittedAtAsOf(db, tenantId, assessmentId, asOf);
  if (submittedAt === null) return null;
  const found = await db
    .selectFrom('visit_findings')
    .select(['visit_id as visitId', 'visit_ended_on as visitEndedOn', 'findings'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .where('decided_at', '>=', submittedAt)
    .where('decided_at', '<=', asOf)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
};

import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { ScoringTables } from '../scoring.tables.js';

/** Whether the assessment is submitted from now on; each submission is counted. */
export const keepSubmitted = async (
  { db, scope }: Transaction<ScoringTables>,
  assessmentId: string,
  submitted: boolean,
): Promise<void> => {
  await db
    .updateTable('assessments')
    .set(({ eb }) => ({ submitted, ...(submitted && { submissions: eb('submissions', '+', 1) }) }))
    .where('tenant_id', '=', scope.tenantId)
    .where('id', '=', assessmentId)
    .execute();
};

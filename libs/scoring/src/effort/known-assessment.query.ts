import { NotFound } from '@cairn/platform/http/refusals.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { type ScoredAssessment, findAssessment } from '../score/assessments.query.js';
import type { ScoringTables } from '../scoring.tables.js';

/** @throws NotFound `assessment-not-found` */
export const assessmentOf = async (
  { db, scope }: Transaction<ScoringTables>,
  assessmentId: string,
): Promise<ScoredAssessment> => {
  const found = await findAssessment(db, scope.tenantId, assessmentId);
  if (!found) throw new NotFound('assessment-not-found');
  return found;
};

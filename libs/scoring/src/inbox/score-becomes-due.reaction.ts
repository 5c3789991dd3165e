import { streamName } from '@cairn/platform/service/stream.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { sql } from 'kysely';
import { calculateScoreJob } from '../score/calculate-score.job.js';
import { dueAt } from '../score/due-at.js';
import { scoreStream } from '../scoring.publications.js';
import type { ScoringTables } from '../scoring.tables.js';

/** Notes that what is scored has changed, and makes the calculation due; nothing for an assessment nobody told of. */
export const scoreBecomesDue = async (
  tx: Transaction<ScoringTables>,
  assessmentId: string,
  { atOnce = false, ...change }: { readonly atOnce?: boolean; readonly submitted?: boolean; readonly submissions?: ReturnType<typeof oneMore> } = {},
): Promise<void> => {
  const isFirst = isFirstChange(tx, assessmentId);
  if (!isFirst && !atOnce && Object.keys(change).length === 0) return;
  const now = tx.meta.at;
  const changed = await tx.db
    .updateTable('assessments')
    .set(({ eb, fn, val }) => ({ ...change, revision: eb('revision', '+', 1), waiting_since: fn.coalesce('waiting_since', sql<string>`${val(now)}::timestamptz`) }))
    .where('tenant_id', '=', tx.scope.tenantId)
    .where('id', '=', assessmentId)
    .returning('waiting_since')
    .executeTakeFirst();
  if (!changed) return;
  await tx.due(calculateScoreJob, assessmentId, dueAt(now, changed.waiting_since ?? now, atOnce));
  tx.aftermath.streams.add(streamName(scoreStream, assessmentId));
};

const noted = new WeakMap<object, Set<string>>();

/** Neighbouring events share a transaction: what the first of them made due is due for all. */
const isFirstChange = (tx: object, assessmentId: string): boolean => {
  const ofTransaction = noted.get(tx) ?? new Set<string>();
  noted.set(tx, ofTransaction);
  const isFirst = !ofTransaction.has(assessmentId);
  ofTransaction.add(assessmentId);
  return isFirst;
};

export const oneMore = () => sql<number>`submissions + 1`;

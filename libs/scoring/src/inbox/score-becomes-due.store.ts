import { streamName } from '@cairn/platform/service/stream.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { sql } from 'kysely';
import { calculateScoreJob } from '../score/calculate-score.job.js';
import { dueAt } from '../score/due-at.js';
import { scoreStream } from '../scoring.publications.js';
import type { ScoringTables } from '../scoring.tables.js';

type Change = {
  readonly atOnce?: boolean;
  readonly submitted?: boolean;
  readonly submissions?: ReturnType<typeof oneMore>;
};

/**
 * Notes that what is scored changed at `happenedAt`, null for what changes no answer, and makes the calculation due;
 * nothing for an assessment nobody told of.
 */
export const scoreBecomesDue = async (
  tx: Transaction<ScoringTables>,
  assessmentId: string,
  happenedAt: string | null,
  { atOnce = false, ...change }: Change = {},
): Promise<void> => {
  const isNews = isLatest(tx, assessmentId, happenedAt ?? '');
  if (!isNews && !atOnce && Object.keys(change).length === 0) return;
  const now = tx.meta.at;
  const changed = await tx.db
    .updateTable('assessments')
    .set(({ eb, fn, val }) => ({
      ...change,
      revision: eb('revision', '+', 1),
      waiting_since: fn.coalesce('waiting_since', sql<string>`${val(now)}::timestamptz`),
      changed_at: sql<string>`greatest(changed_at, ${val(happenedAt)}::timestamptz)`,
    }))
    .where('tenant_id', '=', tx.scope.tenantId)
    .where('id', '=', assessmentId)
    .returning('waiting_since')
    .executeTakeFirst();
  if (!changed) return;
  await tx.due(calculateScoreJob, assessmentId, dueAt(now, changed.waiting_since ?? now, atOnce));
  tx.aftermath.streams.add(streamName(scoreStream, assessmentId));
};

const noted = new WeakMap<object, Map<string, string>>();

/** Neighbouring events share a transaction: what one of them noted holds for all that happened no later. */
const isLatest = (tx: object, assessmentId: string, happenedAt: string): boolean => {
  const ofTransaction = noted.get(tx) ?? new Map<string, string>();
  noted.set(tx, ofTransaction);
  const latest = ofTransaction.get(assessmentId);
  if (latest !== undefined && happenedAt <= latest) return false;
  ofTransaction.set(assessmentId, happenedAt);
  return true;
};

export const oneMore = () => sql<number>`submissions + 1`;

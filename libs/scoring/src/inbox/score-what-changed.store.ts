import { streamName } from '@cairn/platform/service/stream.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { type Kysely, sql } from 'kysely';
import { type ScoredAssessment, columnsOfAssessment } from '../score/assessments.query.js';
import { calculateScoreJob } from '../score/calculate-score.job.js';
import { calculateScores } from '../score/calculate-scores.store.js';
import { dueAt } from '../score/due-at.js';
import { scoreStream } from '../scoring.publications.js';
import type { ScoringTables } from '../scoring.tables.js';

type Tx = Transaction<ScoringTables>;
/** By assessment: when the latest change happened, null for what changes no answer. */
type Changes = Map<string, string | null>;

/** Most scores that a transaction calculates at once; the others are left to the job. */
const MOST_AT_ONCE = 50;

const noted = new WeakMap<Tx, Changes>();

/**
 * Has the transaction score the assessment before it commits, once for all that it changes; nothing for an assessment
 * was not known yet. While assessments change all the time, and while a feed is caught up with, the job calculates.
 */
export const scoreWhatChanged = (tx: Tx, assessmentId: string, happenedAt: string | null): void => {
  const changes = noted.get(tx) ?? new Map<string, string | null>();
  if (!noted.has(tx)) {
    noted.set(tx, changes);
    tx.beforeCommit(async () => {
      noted.delete(tx);
      const changed = await noteChanges(tx, changes);
      const isCalm = ({ calculatedAt }: Changed): boolean => dueAt(tx.meta.at, calculatedAt) === tx.meta.at;
      const atOnce = tx.scope.catchingUp ? [] : changed.filter(isCalm).slice(0, MOST_AT_ONCE);
      await scoreAtOnce(tx, atOnce);
      for (const one of changed)
        if (!atOnce.includes(one)) await tx.due(calculateScoreJob, one.id, dueAt(tx.meta.at, one.calculatedAt));
    });
  }
  changes.set(assessmentId, laterOf(changes.get(assessmentId) ?? null, happenedAt));
};

/** The same for what everybody waits for: the score of exactly the answers that the transaction has taken by now. */
export const scoreAsSubmitted = async (tx: Tx, assessmentId: string, happenedAt: string): Promise<void> => {
  const before = noted.get(tx)?.get(assessmentId) ?? null;
  noted.get(tx)?.delete(assessmentId);
  await scoreAtOnce(tx, await noteChanges(tx, new Map([[assessmentId, laterOf(before, happenedAt)]])));
};

/** What cannot be calculated now, such as under a model version that has not arrived, is left to the job. */
const scoreAtOnce = async (tx: Tx, assessments: readonly ScoredAssessment[]): Promise<void> => {
  for (const { assessmentId } of await calculateScores(tx, assessments))
    await tx.due(calculateScoreJob, assessmentId, tx.meta.at);
};

type Changed = ScoredAssessment & { readonly calculatedAt: string | null };

const noteChanges = async (tx: Tx, changes: Changes): Promise<Changed[]> => {
  if (changes.size === 0) return [];
  const changed = await oneRevisionMore(tx.db, tx.scope.tenantId, changes);
  for (const { id } of changed) tx.effects.streams.add(streamName(scoreStream, id));
  return changed;
};

/** Held in the order of their ids, as all who hold several do. */
const oneRevisionMore = (db: Kysely<ScoringTables>, tenantId: string, changes: Changes): Promise<Changed[]> =>
  db
    .with('held', (with_) =>
      with_
        .selectFrom('assessments')
        .select('id as heldId')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', sql<string>`ANY(${[...changes.keys()]}::uuid[])`)
        .orderBy('id')
        .forUpdate(),
    )
    .with('change', (with_) =>
      with_
        .selectFrom(
          sql<{
            changedId: string;
            happenedAt: string | null;
          }>`unnest(${[...changes.keys()]}::uuid[], ${[...changes.values()]}::timestamptz[])`.as<'given'>(
            sql`given("changedId", "happenedAt")`,
          ),
        )
        .innerJoin('held', 'held.heldId', 'given.changedId')
        .select(['given.changedId', 'given.happenedAt']),
    )
    .updateTable('assessments')
    .from('change')
    .set(({ eb }) => ({
      revision: eb('revision', '+', 1),
      changed_at: sql<string>`greatest(changed_at, "happenedAt")`,
    }))
    .where('tenant_id', '=', tenantId)
    .whereRef('assessments.id', '=', 'change.changedId')
    .returning([
      ...columnsOfAssessment,
      (row) =>
        row
          .selectFrom('evaluations')
          .select('calculated_at')
          .where('evaluations.tenant_id', '=', tenantId)
          .whereRef('evaluations.assessment_id', '=', 'assessments.id')
          .as('calculatedAt'),
    ])
    .execute();

const laterOf = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { evidenceAttached } from '@cairn/contracts/surveys/events/evidence-attached.v1.js';
import { evidenceRemoved } from '@cairn/contracts/surveys/events/evidence-removed.v1.js';
import { memory, reaction, reactionTogether } from '@cairn/platform/feed/reaction.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { ScoringTables } from '../scoring.tables.js';

const rememberAnswers = reactionTogether<ScoringTables, typeof answersChanged>(
  'remember-answers-when-changed',
  answersChanged,
  async (facts, { client, scope }) => {
    const changes = facts.flatMap(({ position, recordedAt, data }) =>
      Object.entries(data.answers).map(([indicatorId, answer]) => [
        data.assessmentId,
        data.unitId,
        indicatorId,
        position,
        answer && JSON.stringify(answer),
        data.answeredBy ?? null,
        data.answeredAt ?? recordedAt,
      ]),
    );
    if (changes.length === 0) return;
    await client.query({
      name: 'remember-answers',
      text: `INSERT INTO answer_changes (tenant_id, assessment_id, unit_id, indicator_id, position, answer, answered_by, answered_at)
        SELECT $1, given.* FROM unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::jsonb[], $7::text[], $8::timestamptz[]) AS given
        ON CONFLICT DO NOTHING`,
      values: [scope.tenantId, ...Array.from({ length: 7 }, (_, column) => changes.map((change) => change[column]))],
    });
  },
);

type Happened = { readonly tenantId: string; readonly position: string };

const rememberSubmission = async (
  { db }: Transaction<ScoringTables>,
  { tenantId, position }: Happened,
  assessmentId: string,
  submitted: boolean,
  at: string,
): Promise<void> => {
  await db
    .insertInto('submission_changes')
    .values({ tenant_id: tenantId, assessment_id: assessmentId, position, submitted, changed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const rememberSubmitted = reaction<ScoringTables, typeof assessmentSubmitted>(
  'remember-submission-when-submitted',
  assessmentSubmitted,
  (fact, tx) => rememberSubmission(tx, fact, fact.data.assessmentId, true, fact.data.submittedAt),
);

const rememberReopened = reaction<ScoringTables, typeof assessmentReopened>(
  'remember-reopening-when-reopened',
  assessmentReopened,
  (fact, tx) => rememberSubmission(tx, fact, fact.data.assessmentId, false, fact.data.reopenedAt ?? fact.recordedAt),
);

const rememberEvidence = reaction<ScoringTables, typeof evidenceAttached>(
  'remember-evidence-when-attached',
  evidenceAttached,
  async ({ tenantId, data }, { db }) => {
    const { assessmentId, unitId, indicatorId, evidenceId, attachedAt } = data;
    await db
      .insertInto('evidence')
      .values({
        tenant_id: tenantId,
        assessment_id: assessmentId,
        id: evidenceId,
        unit_id: unitId,
        indicator_id: indicatorId,
        attached_at: attachedAt,
        removed_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
);

const rememberRemoval = reaction<ScoringTables, typeof evidenceRemoved>(
  'remember-removal-when-evidence-removed',
  evidenceRemoved,
  async ({ tenantId, data }, { db }) => {
    const { assessmentId, evidenceId, removedAt } = data;
    await db
      .updateTable('evidence')
      .set({ removed_at: removedAt })
      .where('tenant_id', '=', tenantId)
      .where('assessment_id', '=', assessmentId)
      .where('id', '=', evidenceId)
      .where('removed_at', 'is', null)
      .execute();
  },
);

/**
 * Who answered what when, when it was submitted, and what was attached: all that a result of any past moment is
 * replayed from.
 */
export const history = memory<ScoringTables>(
  'history',
  ['answer_changes', 'submission_changes', 'evidence'],
  [rememberAnswers, rememberSubmitted, rememberReopened, rememberEvidence, rememberRemoval],
);

import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { type Fact, reactionTogether } from '@cairn/platform/feed/reaction.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { ScoringTables } from '../scoring.tables.js';
import { scoreWhatChanged } from './score-what-changed.store.js';

export const calculateWhenAnswersChanged = reactionTogether<ScoringTables, typeof answersChanged>(
  'calculate-score-when-answers-changed',
  answersChanged,
  async (facts, tx) => {
    const standing = latestOf(facts);
    await keep(
      tx,
      standing.filter(({ answer }) => answer !== null),
    );
    await forget(
      tx,
      standing.filter(({ answer }) => answer === null),
    );
    for (const { recordedAt, data } of facts) scoreWhatChanged(tx, data.assessmentId, data.answeredAt ?? recordedAt);
  },
);

type Standing = {
  readonly assessmentId: string;
  readonly unitId: string;
  readonly indicatorId: string;
  /** JSON; null for one that was withdrawn. */
  readonly answer: string | null;
};

const latestOf = (facts: readonly Fact<typeof answersChanged>[]): readonly Standing[] => {
  const latest = new Map<string, Standing>();
  for (const { data } of facts) {
    const { assessmentId, unitId, answers } = data;
    for (const [indicatorId, answer] of Object.entries(answers))
      latest.set(`${assessmentId} ${unitId} ${indicatorId}`, {
        assessmentId,
        unitId,
        indicatorId,
        answer: answer && JSON.stringify(answer),
      });
  }
  return [...latest.values()];
};

const columns = (answers: readonly Standing[]) => [
  answers.map(({ assessmentId }) => assessmentId),
  answers.map(({ unitId }) => unitId),
  answers.map(({ indicatorId }) => indicatorId),
];

const keep = async ({ client, scope }: Transaction<ScoringTables>, answers: readonly Standing[]): Promise<void> => {
  if (answers.length === 0) return;
  await client.query({
    name: 'keep-answers',
    text: `INSERT INTO answers (tenant_id, assessment_id, unit_id, indicator_id, answer)
      SELECT $1, given.* FROM unnest($2::uuid[], $3::text[], $4::text[], $5::jsonb[]) AS given
      ON CONFLICT (tenant_id, assessment_id, unit_id, indicator_id) DO UPDATE SET answer = excluded.answer`,
    values: [scope.tenantId, ...columns(answers), answers.map(({ answer }) => answer)],
  });
};

const forget = async ({ client, scope }: Transaction<ScoringTables>, answers: readonly Standing[]): Promise<void> => {
  if (answers.length === 0) return;
  await client.query({
    name: 'forget-answers',
    text: `DELETE FROM answers WHERE tenant_id = $1
      AND (assessment_id, unit_id, indicator_id) IN (SELECT given.* FROM unnest($2::uuid[], $3::text[], $4::text[]) AS given)`,
    values: [scope.tenantId, ...columns(answers)],
  });
};

import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';
import { scoreBecomesDue } from './score-becomes-due.store.js';

export const calculateWhenAnswersChanged = reaction<ScoringTables, typeof answersChanged>(
  'calculate-score-when-answers-changed',
  answersChanged,
  async ({ tenantId, recordedAt, data }, tx) => {
    const unit = { tenant_id: tenantId, assessment_id: data.assessmentId, unit_id: data.unitId };
    const changed = Object.entries(data.answers);
    await keep(
      tx.db,
      changed.flatMap(([indicatorId, answer]) =>
        answer ? [{ ...unit, indicator_id: indicatorId, answer: JSON.stringify(answer) }] : [],
      ),
    );
    await forget(
      tx.db,
      unit,
      changed.flatMap(([indicatorId, answer]) => (answer ? [] : [indicatorId])),
    );
    await scoreBecomesDue(tx, data.assessmentId, data.answeredAt ?? recordedAt);
  },
);

type Unit = { readonly tenant_id: string; readonly assessment_id: string; readonly unit_id: string };

const keep = async (
  db: Kysely<ScoringTables>,
  answers: readonly (Unit & { readonly indicator_id: string; readonly answer: string })[],
): Promise<void> => {
  if (answers.length === 0) return;
  await db
    .insertInto('answers')
    .values(answers)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'assessment_id', 'unit_id', 'indicator_id'])
        .doUpdateSet((row) => ({ answer: row.ref('excluded.answer') })),
    )
    .execute();
};

const forget = async (db: Kysely<ScoringTables>, unit: Unit, indicatorIds: readonly string[]): Promise<void> => {
  if (indicatorIds.length === 0) return;
  await db
    .deleteFrom('answers')
    .where((row) => row.and(unit))
    .where('indicator_id', 'in', [...indicatorIds])
    .execute();
};

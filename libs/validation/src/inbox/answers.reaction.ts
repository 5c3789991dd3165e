import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { memory, reaction } from '@cairn/platform/feed/reaction.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

const rememberServiceAreas = reaction<ValidationTables, typeof assessmentOpened>(
  'remember-service-areas-when-opened',
  assessmentOpened,
  async ({ tenantId, data }, { db }) => {
    await db
      .insertInto('assessed_areas')
      .values({
        tenant_id: tenantId,
        assessment_id: data.assessmentId,
        service_areas: JSON.stringify(data.serviceAreas),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
);

const rememberAnswers = reaction<ValidationTables, typeof answersChanged>(
  'remember-answers-when-changed',
  answersChanged,
  async ({ tenantId, data: { assessmentId, unitId, answers } }, { db }) => {
    const rows = Object.entries(answers).map(([indicatorId, answer]) => ({
      tenant_id: tenantId,
      assessment_id: assessmentId,
      unit_id: unitId,
      indicator_id: indicatorId,
      answer: answer && JSON.stringify(answer),
    }));
    if (rows.length === 0) return;
    await db
      .insertInto('answers')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'assessment_id', 'unit_id', 'indicator_id'])
          .doUpdateSet((row) => ({ answer: row.ref('excluded.answer') })),
      )
      .execute();
  },
);

const rememberSubmitted = async (
  db: Kysely<ValidationTables>,
  tenantId: string,
  assessmentId: string,
  submitted: boolean,
): Promise<void> => {
  await db
    .updateTable('assessed_areas')
    .set({ submitted })
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .execute();
};

const rememberAllAnswered = reaction<ValidationTables, typeof assessmentSubmitted>(
  'remember-all-answers-known-when-submitted',
  assessmentSubmitted,
  ({ tenantId, data }, { db }) => rememberSubmitted(db, tenantId, data.assessmentId, true),
);

const rememberStillAnswered = reaction<ValidationTables, typeof assessmentReopened>(
  'remember-answers-may-change-when-reopened',
  assessmentReopened,
  ({ tenantId, data }, { db }) => rememberSubmitted(db, tenantId, data.assessmentId, false),
);

/** What stands in the surveys: what findings are weighed against. */
export const answers = memory<ValidationTables>(
  'answers',
  ['assessed_areas', 'answers'],
  [rememberServiceAreas, rememberAnswers, rememberAllAnswered, rememberStillAnswered],
);

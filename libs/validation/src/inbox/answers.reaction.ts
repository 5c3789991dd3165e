import { answersChanged } from '@cairn/contracts/surveys/events/answers-changed.v1.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { assessmentReopened } from '@cairn/contracts/surveys/events/assessment-reopened.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { memory, reaction, reactionTogether } from '@cairn/platform/feed/reaction.js';
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

const rememberAnswers = reactionTogether<ValidationTables, typeof answersChanged>(
  'remember-answers-when-changed',
  answersChanged,
  async (facts, { client, scope }) => {
    const latest = new Map(
      facts.flatMap(({ data: { assessmentId, unitId, answers } }) =>
        Object.entries(answers).map(([indicatorId, answer]) => [
          `${assessmentId} ${unitId} ${indicatorId}`,
          [assessmentId, unitId, indicatorId, answer && JSON.stringify(answer)],
        ]),
      ),
    );
    if (latest.size === 0) return;
    await client.query({
      name: 'remember-answers',
      text: `INSERT INTO answers (tenant_id, assessment_id, unit_id, indicator_id, answer)
        SELECT $1, given.* FROM unnest($2::uuid[], $3::text[], $4::text[], $5::jsonb[]) AS given
        ON CONFLICT (tenant_id, assessment_id, unit_id, indicator_id) DO UPDATE SET answer = excluded.answer`,
      values: [
        scope.tenantId,
        ...Array.from({ length: 4 }, (_, column) => [...latest.values()].map((one) => one[column])),
      ],
    });
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

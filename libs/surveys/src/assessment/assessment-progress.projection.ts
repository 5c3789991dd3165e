import type { RecordedEvent } from '@cairn/event-sourcing';
import { answeredDifference, progress } from '@cairn/maturity-models';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import { byUnit, findAnswers } from '../answers/answers.query.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import { type AnswerEvent, type SurveyEvent, answerAfter, onAnswerEvents } from '../survey/survey-events.js';
import { type Survey, answerOf, unitKey } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';
import type { AssessmentEvent } from './assessment-events.js';

/**
 * How much of each assessment is answered. An answer on which no other question depends changes the count by itself;
 * else everything is counted again, for one answer can make others unnecessary. The row is locked first then, so that
 * two units that answer at once count each other's answers. Comes after the projections it reads.
 */
export const assessmentProgress: ServiceProjection<SurveysTables, AssessmentEvent | SurveyEvent> = {
  name: 'assessment-progress',
  tables: ['assessment_progress'],
  on: {
    AssessmentOpened: async (db, { tenantId, data: { assessmentId } }) => {
      await begin(db, [{ tenantId, assessmentId }]);
      await recount(db, tenantId, assessmentId);
    },
    ...onAnswerEvents((db: Kysely<SurveysTables>, event: RecordedEvent<AnswerEvent>, before?: unknown) =>
      keepCount(db, event, before),
    ),
  },
  together: async (db, events) => {
    const opened = events.flatMap((event) =>
      event.type === 'AssessmentOpened' ? [{ tenantId: event.tenantId, assessmentId: event.data.assessmentId }] : [],
    );
    for (let from = 0; from < opened.length; from += AT_ONCE) await begin(db, opened.slice(from, from + AT_ONCE));
    const counted = new Map(
      events.map((event) => [
        event.type === 'AssessmentOpened' ? event.data.assessmentId : unitKey(event).assessment_id,
        event.tenantId,
      ]),
    );
    for (const [assessmentId, tenantId] of counted) await recount(db, tenantId, assessmentId);
  },
};

const AT_ONCE = 1000;

const begin = async (
  db: Kysely<SurveysTables>,
  opened: readonly { readonly tenantId: string; readonly assessmentId: string }[],
): Promise<void> => {
  await db
    .insertInto('assessment_progress')
    .values(
      opened.map(({ tenantId, assessmentId }) => ({
        tenant_id: tenantId,
        assessment_id: assessmentId,
        answered: 0,
        applicable: 0,
      })),
    )
    .execute();
};

const keepCount = async (
  db: Kysely<SurveysTables>,
  event: RecordedEvent<AnswerEvent>,
  before: unknown,
): Promise<void> => {
  const { tenant_id: tenantId, assessment_id: assessmentId } = unitKey(event);
  const { indicatorId } = event.data;
  const survey = before as Survey | undefined;
  const model = survey && (await modelVersions.find(db, survey.model, survey.modelVersion));
  const difference =
    survey && model && answeredDifference(model, indicatorId, answerOf(survey, indicatorId).answer, answerAfter(event));
  if (difference === undefined) return recount(db, tenantId, assessmentId);
  if (difference === 0) return;
  await db
    .updateTable('assessment_progress')
    .set(({ eb }) => ({ answered: eb('answered', '+', difference) }))
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .execute();
};

const recount = async (db: Kysely<SurveysTables>, tenantId: string, assessmentId: string): Promise<void> => {
  const ofAssessment = db
    .selectFrom('assessment_progress')
    .select('assessment_id')
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId);
  await ofAssessment.forUpdate().execute();
  const assessment = await db
    .selectFrom('assessments')
    .select(['model', 'model_version', 'service_areas'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', assessmentId)
    .executeTakeFirst();
  const model = assessment && (await modelVersions.find(db, assessment.model, assessment.model_version));
  if (!model) return;
  const answers = byUnit(await findAnswers(db, tenantId, assessmentId));
  const { answered, total } = progress(model, { areas: assessment.service_areas, answers: answers as never });
  await db
    .updateTable('assessment_progress')
    .set({ answered, applicable: total })
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .execute();
};

import { progress } from '@cairn/maturity-models';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import { byUnit, findAnswers } from '../answers/answers.query.js';
import { modelVersions } from '../model-version/catalogue.query.js';
import type { SurveyEvent } from '../survey/survey-events.js';
import { unitOfStream } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';
import type { AssessmentEvent } from './assessment-events.js';

/**
 * How much of each assessment is answered. Counted anew after each change, for one answer can make others needless; the row is
 * locked first, so that two units that answer at once count each other's answers. Comes after the projections it reads.
 */
export const assessmentProgress: ServiceProjection<SurveysTables, AssessmentEvent | SurveyEvent> = {
  name: 'assessment-progress',
  tables: ['assessment_progress'],
  on: {
    AssessmentOpened: async (db, { tenantId, data: { assessmentId } }) => {
      await db.insertInto('assessment_progress').values({ tenant_id: tenantId, assessment_id: assessmentId, answered: 0, applicable: 0 }).execute();
      await recount(db, tenantId, assessmentId);
    },
    AnswerRecorded: (db, { tenantId, stream }) => recount(db, tenantId, unitOfStream(stream).assessmentId),
    IndicatorMarkedNotApplicable: (db, { tenantId, stream }) => recount(db, tenantId, unitOfStream(stream).assessmentId),
    AnswerWithdrawn: (db, { tenantId, stream }) => recount(db, tenantId, unitOfStream(stream).assessmentId),
  },
};

const recount = async (db: Kysely<SurveysTables>, tenantId: string, assessmentId: string): Promise<void> => {
  const ofAssessment = db.selectFrom('assessment_progress').select('assessment_id').where('tenant_id', '=', tenantId).where('assessment_id', '=', assessmentId);
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

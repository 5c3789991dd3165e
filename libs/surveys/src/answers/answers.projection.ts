import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { SurveyEvent } from '../survey/survey-events.js';
import { unitOfStream } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';

/** The latest answer of each unit to each indicator; null after it was withdrawn. */
export const answers: ServiceProjection<SurveysTables, SurveyEvent> = {
  name: 'answers',
  tables: ['answers'],
  on: {
    AnswerRecorded: (db, event) => keep(db, event, { value: event.data.value }),
    IndicatorMarkedNotApplicable: (db, event) => keep(db, event, { notApplicable: event.data.reason }),
    AnswerWithdrawn: (db, event) => keep(db, event, null),
  },
};

type OfIndicator = Extract<SurveyEvent, { data: { indicatorId: string } }>;

const keep = async (db: Kysely<SurveysTables>, { tenantId, stream, meta, data }: RecordedEvent<OfIndicator>, answer: Answer | null): Promise<void> => {
  const { assessmentId, unitId } = unitOfStream(stream);
  const latest = { answer: answer && JSON.stringify(answer), answered_by: meta.actor, answered_at: meta.at };
  await db
    .insertInto('answers')
    .values({ tenant_id: tenantId, assessment_id: assessmentId, unit_id: unitId, indicator_id: data.indicatorId, version: 1, ...latest })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'assessment_id', 'unit_id', 'indicator_id']).doUpdateSet((row) => ({ ...latest, version: row('answers.version', '+', 1) })),
    )
    .execute();
};

import type { Answer } from '@cairn/contracts/surveys/answer.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Insertable, Kysely } from 'kysely';
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
  together: async (db, events) => {
    const latest = [...latestOf(events).values()];
    for (let from = 0; from < latest.length; from += AT_ONCE) await keepRows(db, latest.slice(from, from + AT_ONCE));
  },
};

const AT_ONCE = 1000;

type OfIndicator = Extract<SurveyEvent, { data: { indicatorId: string } }>;

type Row = Insertable<SurveysTables['answers']>;

const rowOf = ({ tenantId, stream, meta, data }: RecordedEvent<OfIndicator>, answer: Answer | null): Row => {
  const { assessmentId, unitId } = unitOfStream(stream);
  return {
    tenant_id: tenantId,
    assessment_id: assessmentId,
    unit_id: unitId,
    indicator_id: data.indicatorId,
    answer: answer && JSON.stringify(answer),
    version: 1,
    answered_by: meta.actor,
    answered_at: meta.at,
  };
};

const keep = (db: Kysely<SurveysTables>, event: RecordedEvent<OfIndicator>, answer: Answer | null): Promise<void> =>
  keepRows(db, [rowOf(event, answer)]);

/** A row that is there already counts as many changes more as the new one carries. */
const keepRows = async (db: Kysely<SurveysTables>, rows: readonly Row[]): Promise<void> => {
  await db
    .insertInto('answers')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'assessment_id', 'unit_id', 'indicator_id']).doUpdateSet((row) => ({
        answer: row.ref('excluded.answer'),
        answered_by: row.ref('excluded.answered_by'),
        answered_at: row.ref('excluded.answered_at'),
        version: row('answers.version', '+', row.ref('excluded.version')),
      })),
    )
    .execute();
};

const answerIn = (
  event: RecordedEvent<SurveyEvent>,
): readonly [RecordedEvent<OfIndicator>, Answer | null] | undefined => {
  if (event.type === 'AnswerRecorded') return [event, { value: event.data.value }];
  if (event.type === 'IndicatorMarkedNotApplicable') return [event, { notApplicable: event.data.reason }];
  return event.type === 'AnswerWithdrawn' ? [event, null] : undefined;
};

const latestOf = (events: readonly RecordedEvent<SurveyEvent>[]): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const event of events) {
    const found = answerIn(event);
    if (!found) continue;
    const key = `${event.stream} ${found[0].data.indicatorId}`;
    rows.set(key, { ...rowOf(...found), version: (rows.get(key)?.version ?? 0) + 1 });
  }
  return rows;
};

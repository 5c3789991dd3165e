import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Insertable, Kysely } from 'kysely';
import {
  type AnswerEvent,
  type SurveyEvent,
  answerAfter,
  isAnswerEvent,
  onAnswerEvents,
} from '../survey/survey-events.js';
import { unitKey } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';

/** The latest answer of each unit to each indicator; null after it was withdrawn. */
export const answers: ServiceProjection<SurveysTables, SurveyEvent> = {
  name: 'answers',
  tables: ['answers'],
  on: onAnswerEvents((db: Kysely<SurveysTables>, event: RecordedEvent<AnswerEvent>) => keepRows(db, [rowOf(event)])),
  together: async (db, events) => {
    const latest = [...latestOf(events).values()];
    for (let from = 0; from < latest.length; from += AT_ONCE) await keepRows(db, latest.slice(from, from + AT_ONCE));
  },
};

const AT_ONCE = 1000;

type Row = Insertable<SurveysTables['answers']>;

const rowOf = (event: RecordedEvent<AnswerEvent>): Row => {
  const answer = answerAfter(event);
  return {
    ...unitKey(event),
    indicator_id: event.data.indicatorId,
    answer: answer && JSON.stringify(answer),
    version: 1,
    answered_by: event.meta.actor,
    answered_at: event.meta.at,
  };
};

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

const latestOf = (events: readonly RecordedEvent<SurveyEvent>[]): ReadonlyMap<string, Row> => {
  const rows = new Map<string, Row>();
  for (const event of events.filter(isAnswerEvent)) {
    const key = `${event.stream} ${event.data.indicatorId}`;
    rows.set(key, { ...rowOf(event), version: (rows.get(key)?.version ?? 0) + 1 });
  }
  return rows;
};

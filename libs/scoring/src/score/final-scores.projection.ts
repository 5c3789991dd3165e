import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Insertable, Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';
import type { ScoreCalculated, ScoreEvent } from './score-events.js';
import { isFinal } from './score-state.js';

type Row = Insertable<ScoringTables['final_scores']>;

/** Whose score it is stays as the first event of a submission says, the result is the last. */
const rowsOf = (events: readonly RecordedEvent<ScoreCalculated>[]): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const { tenantId, meta, data } of events.filter((event) => isFinal(event.data))) {
    const key = `${data.assessmentId} ${data.submission}`;
    rows.set(key, {
      tenant_id: tenantId,
      assessment_id: data.assessmentId,
      submission: data.submission,
      facility_id: data.facilityId,
      facility_name: data.facilityName,
      model: data.model,
      model_version: data.modelVersion,
      ...rows.get(key),
      stage: data.stage,
      score: data.score,
      focus_areas: JSON.stringify(data.focusAreas ?? {}),
      calculated_at: meta.at,
    });
  }
  return [...rows.values()];
};

const keep = async (db: Kysely<ScoringTables>, events: readonly RecordedEvent<ScoreCalculated>[]): Promise<void> => {
  const rows = rowsOf(events);
  if (rows.length === 0) return;
  await db
    .insertInto('final_scores')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'assessment_id', 'submission']).doUpdateSet((row) => ({
        stage: row.ref('excluded.stage'),
        score: row.ref('excluded.score'),
        focus_areas: row.ref('excluded.focus_areas'),
        calculated_at: row.ref('excluded.calculated_at'),
      })),
    )
    .execute();
};

const AT_ONCE = 1000;

/** The score of every submission: what a benchmark is made of. */
export const finalScores: ServiceProjection<ScoringTables, ScoreEvent> = {
  name: 'final-scores',
  tables: ['final_scores'],
  on: { ScoreCalculated: (db, event) => keep(db, [event]) },
  together: async (db, events) => {
    const calculated = events as readonly RecordedEvent<ScoreCalculated>[];
    for (let from = 0; from < calculated.length; from += AT_ONCE)
      await keep(db, calculated.slice(from, from + AT_ONCE));
  },
};

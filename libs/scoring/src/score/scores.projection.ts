import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Insertable, Kysely } from 'kysely';
import type { ScoringTables } from '../scoring.tables.js';
import type { ScoreCalculated, ScoreEvent } from './score-events.js';
import { isFinal } from './score-state.js';

type Row = Insertable<ScoringTables['scores']>;

/** Whose score it is stays as the first event says, the result is the last. */
const rowsOf = (events: readonly RecordedEvent<ScoreCalculated>[]): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const { tenantId, version, data } of events)
    rows.set(data.assessmentId, {
      tenant_id: tenantId,
      assessment_id: data.assessmentId,
      facility_id: data.facilityId,
      facility_name: data.facilityName,
      model: data.model,
      model_version: data.modelVersion,
      ...rows.get(data.assessmentId),
      stage: data.stage,
      score: data.score,
      final: isFinal(data),
      input_checksum: data.inputChecksum,
      version,
    });
  return [...rows.values()];
};

const keep = async (db: Kysely<ScoringTables>, events: readonly RecordedEvent<ScoreCalculated>[]): Promise<void> => {
  await db
    .insertInto('scores')
    .values(rowsOf(events))
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'assessment_id']).doUpdateSet((row) => ({
        stage: row.ref('excluded.stage'),
        score: row.ref('excluded.score'),
        final: row.ref('excluded.final'),
        input_checksum: row.ref('excluded.input_checksum'),
        version: row.ref('excluded.version'),
      })),
    )
    .execute();
};

const AT_ONCE = 1000;

/** The latest score of each assessment. */
export const scores: ServiceProjection<ScoringTables, ScoreEvent> = {
  name: 'scores',
  tables: ['scores'],
  on: { ScoreCalculated: (db, event) => keep(db, [event]) },
  together: async (db, events) => {
    const calculated = events as readonly RecordedEvent<ScoreCalculated>[];
    for (let from = 0; from < calculated.length; from += AT_ONCE)
      await keep(db, calculated.slice(from, from + AT_ONCE));
  },
};

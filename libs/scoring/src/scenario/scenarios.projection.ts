import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { ScoringTables } from '../scoring.tables.js';
import type { ScenarioEvent } from './scenario-events.js';

/** The scenarios that stand. */
export const scenarios: ServiceProjection<ScoringTables, ScenarioEvent> = {
  name: 'scenarios',
  tables: ['scenarios'],
  on: {
    ScenarioSaved: async (db, { tenantId, stream, version, meta, data }) => {
      await db
        .insertInto('scenarios')
        .values({
          tenant_id: tenantId,
          id: idOf(stream),
          assessment_id: data.assessmentId,
          name: data.name,
          changes: JSON.stringify(data.changes),
          saved_at: meta.at,
          version,
        })
        .execute();
    },
    ScenarioRewritten: async (db, { tenantId, stream, version, meta, data }) => {
      await db
        .updateTable('scenarios')
        .set({ name: data.name, changes: JSON.stringify(data.changes), saved_at: meta.at, version })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', idOf(stream))
        .execute();
    },
    ScenarioDeleted: async (db, { tenantId, stream }) => {
      await db.deleteFrom('scenarios').where('tenant_id', '=', tenantId).where('id', '=', idOf(stream)).execute();
    },
  },
};

const idOf = (stream: string): string => stream.slice('scenario-'.length);

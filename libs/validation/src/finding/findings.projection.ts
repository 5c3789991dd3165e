import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEvent } from '../visit/visit-events.js';
import { visitIdOf } from '../visit/visit-id.js';

export const findings: ServiceProjection<ValidationTables, VisitEvent> = {
  name: 'findings',
  tables: ['findings'],
  on: {
    FindingRecorded: async (db, { tenantId, stream, meta, data: { criterionId, verdict, note } }) => {
      const finding = { verdict, note, recorded_by: meta.actor, recorded_at: meta.at };
      await db
        .insertInto('findings')
        .values({ tenant_id: tenantId, visit_id: visitIdOf(stream), criterion_id: criterionId, ...finding, version: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'visit_id', 'criterion_id'])
            .doUpdateSet((row) => ({ ...finding, version: row('findings.version', '+', 1) })),
        )
        .execute();
    },
  },
};

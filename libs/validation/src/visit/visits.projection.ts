import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { type Kysely, type Updateable, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEvent } from './visit-events.js';
import { visitIdOf } from './visit-id.js';

/**
 * The list of visits. Its index `one_visit_for_an_assessment` keeps an assessment from being visited twice at a time.
 */
export const visits: ServiceProjection<ValidationTables, VisitEvent> = {
  name: 'visits',
  tables: ['visits'],
  on: {
    VisitRequested: async (db, { tenantId, stream, version, meta, data }) => {
      await db
        .insertInto('visits')
        .values({
          tenant_id: tenantId,
          id: visitIdOf(stream),
          organization_name: data.organizationName,
          facility_id: data.facilityId,
          facility_name: data.facilityName,
          country: data.country,
          time_zone: data.timeZone,
          assessment_id: data.assessmentId,
          model: data.model,
          model_version: data.modelVersion,
          target_stage: data.targetStage,
          status: 'requested',
          holds_assessment: true,
          mode: data.mode,
          earliest: data.earliest,
          latest: data.latest,
          note: data.note,
          checklist: JSON.stringify(data.checklist),
          requested_at: meta.at,
          version,
        })
        .execute();
    },
    DateProposed: async (db, event) => {
      await change(db, event, { proposal: JSON.stringify(event.data) });
      await db
        .updateTable('visits')
        .set({ status: 'proposed' })
        .where('tenant_id', '=', event.tenantId)
        .where('id', '=', visitIdOf(event.stream))
        .where('appointment', 'is', null)
        .execute();
    },
    VisitScheduled: (db, event) =>
      change(db, event, {
        status: 'scheduled',
        mode: event.data.mode,
        appointment: JSON.stringify(event.data),
        proposal: null,
      }),
    DateRestated: async (db, event) => {
      const appointment = sql<string>`appointment || ${JSON.stringify(event.data)}::jsonb`;
      await db
        .updateTable('visits')
        .set({ appointment, version: event.version })
        .where('tenant_id', '=', event.tenantId)
        .where('id', '=', visitIdOf(event.stream))
        .execute();
    },
    VisitCancelled: (db, event) => change(db, event, { status: 'cancelled', holds_assessment: false, proposal: null }),
    FindingRecorded: (db, event) => change(db, event, {}),
    VisitConcluded: (db, event) =>
      change(db, event, {
        status: 'concluded',
        proposal: null,
        conclusion: JSON.stringify({ ...event.data, at: event.meta.at, by: event.meta.actor }),
      }),
    DecisionRecorded: (db, event) =>
      change(db, event, {
        status: 'decided',
        holds_assessment: event.data.outcome === 'granted',
        decision: JSON.stringify({ ...event.data, at: event.meta.at, by: event.meta.actor }),
      }),
  },
};

const change = async (
  db: Kysely<ValidationTables>,
  { tenantId, stream, version }: Pick<RecordedEvent, 'tenantId' | 'stream' | 'version'>,
  changed: Updateable<ValidationTables['visits']>,
): Promise<void> => {
  await db
    .updateTable('visits')
    .set({ ...changed, version })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', visitIdOf(stream))
    .execute();
};

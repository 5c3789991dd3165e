import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEvent } from '../visit/visit-events.js';
import { visitIdOf } from '../visit/visit-id.js';

type Db = Kysely<ValidationTables>;
type Of = Pick<RecordedEvent, 'tenantId' | 'stream'>;

/** Who may read a visit as its validator: the team of the fixed date, until the decision or the end of the visit. */
export const visitValidators: ServiceProjection<ValidationTables, VisitEvent> = {
  name: 'visit-validators',
  tables: ['visit_validators'],
  on: {
    VisitScheduled: async (db, event) => {
      const { tenantId, stream, data } = event;
      await db
        .deleteFrom('visit_validators')
        .where('tenant_id', '=', tenantId)
        .where('visit_id', '=', visitIdOf(stream))
        .execute();
      const team = data.validators.map((personId) => ({
        tenant_id: tenantId,
        visit_id: visitIdOf(stream),
        person_id: personId,
        active: true,
      }));
      await db.insertInto('visit_validators').values(team).execute();
    },
    VisitCancelled: (db, event) => end(db, event),
    DecisionRecorded: (db, event) => end(db, event),
  },
};

const end = async (db: Db, { tenantId, stream }: Of): Promise<void> => {
  await db
    .updateTable('visit_validators')
    .set({ active: false })
    .where('tenant_id', '=', tenantId)
    .where('visit_id', '=', visitIdOf(stream))
    .execute();
};

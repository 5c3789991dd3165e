import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEvent } from '../visit/visit-events.js';
import { visitIdOf } from '../visit/visit-id.js';

type Db = Kysely<ValidationTables>;
type Of = Pick<RecordedEvent, 'tenantId' | 'stream'>;

/** Whose conflict of interest two people set aside for a visit, as every service's guard reads it while it lasts. */
export const liftedConflicts: ServiceProjection<ValidationTables, VisitEvent> = {
  name: 'lifted-conflicts',
  tables: [],
  on: {
    VisitRequested: (db, event) => end(db, event),
    ConflictOverrideApproved: async (db, { tenantId, stream, data: { personId } }) => {
      await db
        .insertInto('access.conflict_overrides')
        .values({ person_id: personId, organization_id: tenantId, visit_id: visitIdOf(stream) })
        .onConflict((row) => row.doNothing())
        .execute();
    },
    VisitCancelled: (db, event) => end(db, event),
    DecisionRecorded: (db, event) => end(db, event),
  },
};

const end = async (db: Db, { tenantId, stream }: Of): Promise<void> => {
  await db
    .deleteFrom('access.conflict_overrides')
    .where('organization_id', '=', tenantId)
    .where('visit_id', '=', visitIdOf(stream))
    .execute();
};

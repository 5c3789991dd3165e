import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { VisitEvent } from '../visit/visit-events.js';
import { visitIdOf } from '../visit/visit-id.js';

type Db = Kysely<ValidationTables>;
type Of = Pick<RecordedEvent, 'tenantId' | 'stream'>;

/**
 * Who may read a visit as its validator: the team of the fixed date, or who reviews an appeal, until the final decision
 * or the end of the visit.
 */
export const visitValidators: ServiceProjection<ValidationTables, VisitEvent> = {
  name: 'visit-validators',
  tables: ['visit_validators'],
  on: {
    VisitScheduled: (db, event) => admit(db, event, event.data.validators),
    AppealReviewersAppointed: (db, event) => admit(db, event, event.data.reviewers),
    VisitCancelled: (db, event) => end(db, event),
    DecisionRecorded: async (db, event) => {
      if (event.data.correctiveUntil === null) await end(db, event);
    },
  },
};

const admit = async (db: Db, { tenantId, stream }: Of, people: readonly string[]): Promise<void> => {
  const visitId = visitIdOf(stream);
  await db.deleteFrom('visit_validators').where('tenant_id', '=', tenantId).where('visit_id', '=', visitId).execute();
  const team = people.map((personId) => ({
    tenant_id: tenantId,
    visit_id: visitId,
    person_id: personId,
    active: true,
  }));
  await db.insertInto('visit_validators').values(team).execute();
};

const end = async (db: Db, { tenantId, stream }: Of): Promise<void> => {
  await db
    .updateTable('visit_validators')
    .set({ active: false })
    .where('tenant_id', '=', tenantId)
    .where('visit_id', '=', visitIdOf(stream))
    .execute();
};

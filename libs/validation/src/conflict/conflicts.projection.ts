import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import { personOf } from '../profile/person-of.js';
import type { ValidationTables } from '../validation.tables.js';
import type { ConflictEvent } from './conflict-events.js';
import { countsUntil } from './counts-until.js';

type Db = Kysely<ValidationTables>;
type Of = Pick<RecordedEvent, 'tenantId' | 'stream'>;

/**
 * The register of conflicts of interest, and what every service's guard reads of it. A declared tie counts at once, also
 * one that the person entered a little too early.
 */
export const conflicts: ServiceProjection<ValidationTables, ConflictEvent> = {
  name: 'conflicts',
  tables: ['conflicts'],
  on: {
    ConflictDeclared: async (db, { tenantId, stream, data }) => {
      const { conflictId, organizationId, organizationName, kind, from, until, note } = data;
      const personId = personOf(stream);
      await db
        .insertInto('conflicts')
        .values({
          tenant_id: tenantId,
          person_id: personId,
          id: conflictId,
          organization_id: organizationId,
          organization_name: organizationName,
          kind,
          first_day: from,
          last_day: until,
          note,
        })
        .execute();
      const counts = { counts_from: from, counts_until: countsUntil(until, data.coolingOffYears) };
      await db
        .insertInto('access.conflicts')
        .values({ person_id: personId, organization_id: organizationId, conflict_id: conflictId, ...counts })
        .onConflict((row) => row.columns(['person_id', 'conflict_id']).doUpdateSet(counts))
        .execute();
    },
    ConflictEnded: async (db, event) => {
      const { conflictId, until, coolingOffYears } = event.data;
      await ofRegister(db, event, conflictId).set({ last_day: until }).execute();
      await db
        .updateTable('access.conflicts')
        .set({ counts_until: countsUntil(until, coolingOffYears) })
        .where('person_id', '=', personOf(event.stream))
        .where('conflict_id', '=', conflictId)
        .execute();
    },
    ConflictWithdrawn: async (db, event) => {
      const { conflictId } = event.data;
      await db
        .deleteFrom('conflicts')
        .where('tenant_id', '=', event.tenantId)
        .where('person_id', '=', personOf(event.stream))
        .where('id', '=', conflictId)
        .execute();
      await db
        .deleteFrom('access.conflicts')
        .where('person_id', '=', personOf(event.stream))
        .where('conflict_id', '=', conflictId)
        .execute();
    },
  },
};

const ofRegister = (db: Db, { tenantId, stream }: Of, conflictId: string) =>
  db
    .updateTable('conflicts')
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personOf(stream))
    .where('id', '=', conflictId);

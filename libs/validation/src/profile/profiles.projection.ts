import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import { personOf } from './person-of.js';
import type { ProfileEvent } from './profile-events.js';

type Db = Kysely<ValidationTables>;
type Of = Pick<RecordedEvent, 'tenantId' | 'stream' | 'version'>;

/** What is known of each validator. */
export const profiles: ServiceProjection<ValidationTables, ProfileEvent> = {
  name: 'validator-profiles',
  tables: ['validator_profiles', 'validator_absences'],
  on: {
    ProfileRecorded: (db, event) => keep(db, event, { work: JSON.stringify(event.data) }),
    QualificationsRecorded: (db, event) => keep(db, event, { standing: JSON.stringify(event.data) }),
    AbsenceRecorded: async (db, event) => {
      await keep(db, event, {});
      const { absenceId, from, until } = event.data;
      await db
        .insertInto('validator_absences')
        .values({
          tenant_id: event.tenantId,
          person_id: personOf(event.stream),
          id: absenceId,
          first_day: from,
          last_day: until,
        })
        .execute();
    },
    AbsenceWithdrawn: async (db, event) => {
      await keep(db, event, {});
      await db
        .deleteFrom('validator_absences')
        .where('tenant_id', '=', event.tenantId)
        .where('person_id', '=', personOf(event.stream))
        .where('id', '=', event.data.absenceId)
        .execute();
    },
  },
};

const keep = async (
  db: Db,
  { tenantId, stream, version }: Of,
  changed: { readonly work?: string; readonly standing?: string },
): Promise<void> => {
  await db
    .insertInto('validator_profiles')
    .values({ tenant_id: tenantId, person_id: personOf(stream), work: null, standing: null, ...changed, version })
    .onConflict((row) => row.columns(['tenant_id', 'person_id']).doUpdateSet({ ...changed, version }))
    .execute();
};

import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import type { PublicationEvent } from './publication-events.js';

const setScoresOf = async (
  db: Kysely<CertificationTables>,
  facilityId: string,
  tenantId: string | null,
): Promise<void> => {
  await db.updateTable('publications').set({ scores_of: tenantId }).where('facility_id', '=', facilityId).execute();
};

/** Facilities that consent to be listed. The table belongs to no tenant: a rebuild writes over its rows. */
export const publications: ServiceProjection<CertificationTables, PublicationEvent> = {
  name: 'publications',
  tables: [],
  on: {
    PublicationConsented: async (db, { data, meta }) => {
      await db
        .insertInto('publications')
        .values({ facility_id: data.facilityId, since: meta.at, scores_of: null })
        .onConflict((conflict) => conflict.column('facility_id').doUpdateSet({ since: meta.at, scores_of: null }))
        .execute();
    },
    PublicationWithdrawn: async (db, { data }) => {
      await db.deleteFrom('publications').where('facility_id', '=', data.facilityId).execute();
    },
    PublishedScoresConsented: (db, { data, tenantId }) => setScoresOf(db, data.facilityId, tenantId),
    PublishedScoresWithdrawn: (db, { data }) => setScoresOf(db, data.facilityId, null),
  },
};

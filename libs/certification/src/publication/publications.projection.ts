import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { CertificationTables } from '../certification.tables.js';
import type { PublicationEvent } from './publication-events.js';

/** Facilities that consent to be listed. The table belongs to no tenant: a rebuild writes over its rows. */
export const publications: ServiceProjection<CertificationTables, PublicationEvent> = {
  name: 'publications',
  tables: [],
  on: {
    PublicationConsented: async (db, { data, meta }) => {
      await db
        .insertInto('publications')
        .values({ facility_id: data.facilityId, since: meta.at })
        .onConflict((conflict) => conflict.column('facility_id').doUpdateSet({ since: meta.at }))
        .execute();
    },
    PublicationWithdrawn: async (db, { data }) => {
      await db.deleteFrom('publications').where('facility_id', '=', data.facilityId).execute();
    },
  },
};

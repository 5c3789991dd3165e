import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { CertificationTables } from '../certification.tables.js';
import type { IdentityEvent } from './identity-events.js';

/** Every version of the programme's identity. The table belongs to no tenant: a rebuild writes over its rows. */
export const identities: ServiceProjection<CertificationTables, IdentityEvent> = {
  name: 'identities',
  tables: [],
  on: {
    IdentitySet: async (db, { version, data, meta }) => {
      const row = { identity: JSON.stringify(data.identity), set_at: meta.at, set_by: meta.actor };
      await db
        .insertInto('identities')
        .values({ version, ...row })
        .onConflict((conflict) => conflict.column('version').doUpdateSet(row))
        .execute();
    },
  },
};

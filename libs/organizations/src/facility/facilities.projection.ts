import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';
import type { FacilityEvent } from './facility-events.js';

const row = (db: Kysely<OrganizationsTables>, tenantId: string, stream: string) =>
  db.updateTable('facilities').where('tenant_id', '=', tenantId).where('id', '=', stream.slice('facility-'.length));

export const facilities: ServiceProjection<OrganizationsTables, FacilityEvent> = {
  name: 'facilities',
  tables: ['facilities'],
  on: {
    FacilityAdded: async (db, { tenantId, version, data: { facilityId, profile } }) => {
      await db
        .insertInto('facilities')
        .values({ tenant_id: tenantId, id: facilityId, profile: JSON.stringify(profile), service_areas: '[]', version })
        .execute();
    },
    FacilityCorrected: async (db, { tenantId, stream, version, data: { profile } }) => {
      await row(db, tenantId, stream)
        .set({ profile: JSON.stringify(profile), version })
        .execute();
    },
    FacilityArchived: async (db, { tenantId, stream, version }) => {
      await row(db, tenantId, stream).set({ archived: true, version }).execute();
    },
    FacilityRestored: async (db, { tenantId, stream, version }) => {
      await row(db, tenantId, stream).set({ archived: false, version }).execute();
    },
    ServiceAreasDefined: async (db, { tenantId, stream, version, data: { serviceAreas } }) => {
      await row(db, tenantId, stream)
        .set({ service_areas: JSON.stringify(serviceAreas), version })
        .execute();
    },
  },
};

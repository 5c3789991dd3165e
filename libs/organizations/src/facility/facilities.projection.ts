import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import type { FacilityEvent } from './facility-events.js';

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
    ServiceAreasDefined: async (db, { tenantId, stream, version, data: { serviceAreas } }) => {
      await db
        .updateTable('facilities')
        .set({ service_areas: JSON.stringify(serviceAreas), version })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', stream.slice('facility-'.length))
        .execute();
    },
  },
};

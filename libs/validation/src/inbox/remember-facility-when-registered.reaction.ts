import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ValidationTables } from '../validation.tables.js';

export const rememberFacility = reaction<ValidationTables, typeof facilityRegistered>(
  'remember-facility-when-registered',
  facilityRegistered,
  async ({ tenantId, data }, { db }) => {
    const facility = {
      name: data.name,
      organization_name: data.organizationName,
      country: data.country,
      time_zone: data.timeZone,
    };
    await db
      .insertInto('facilities')
      .values({ tenant_id: tenantId, id: data.facilityId, ...facility })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(facility))
      .execute();
  },
);

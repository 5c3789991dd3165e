import { facilityCorrected } from '@cairn/contracts/organizations/events/facility-corrected.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ValidationTables } from '../validation.tables.js';

/** Put right: visits requested from now on, and their certificates, bear the new name. */
export const rememberCorrectedFacility = reaction<ValidationTables, typeof facilityCorrected>(
  'remember-facility-when-corrected',
  facilityCorrected,
  async ({ tenantId, data }, { db }) => {
    await db
      .updateTable('facilities')
      .set({
        name: data.name,
        organization_name: data.organizationName,
        country: data.country,
        time_zone: data.timeZone,
      })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', data.facilityId)
      .execute();
  },
);

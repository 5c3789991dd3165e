import { facilityCorrected } from '@cairn/contracts/organizations/events/facility-corrected.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { SurveysTables } from '../surveys.tables.js';

/** Corrected: assessments opened from now on have the new name. An archived facility is known but opens nothing new. */
export const rememberCorrectedFacility = reaction<SurveysTables, typeof facilityCorrected>(
  'remember-facility-when-corrected',
  facilityCorrected,
  async ({ tenantId, data }, { db }) => {
    await db
      .updateTable('facilities')
      .set({
        name: data.name,
        organization_name: data.organizationName,
        time_zone: data.timeZone,
        archived: data.archived,
      })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', data.facilityId)
      .execute();
  },
);

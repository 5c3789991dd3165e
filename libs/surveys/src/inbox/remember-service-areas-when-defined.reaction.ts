import { serviceAreasDefined } from '@cairn/contracts/organizations/events/service-areas-defined.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { SurveysTables } from '../surveys.tables.js';

export const rememberServiceAreas = reaction<SurveysTables, typeof serviceAreasDefined>(
  'remember-service-areas-when-defined',
  serviceAreasDefined,
  async ({ tenantId, data }, { db }) => {
    await db
      .updateTable('facilities')
      .set({ service_areas: JSON.stringify(data.serviceAreas) })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', data.facilityId)
      .execute();
  },
);

import { organizationCorrected } from '@cairn/contracts/organizations/events/organization-corrected.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { SurveysTables } from '../surveys.tables.js';

export const rememberCorrectedOrganization = reaction<SurveysTables, typeof organizationCorrected>(
  'remember-organization-when-corrected',
  organizationCorrected,
  async ({ tenantId, data }, { db }) => {
    await db
      .updateTable('facilities')
      .set({ organization_name: data.organizationName })
      .where('tenant_id', '=', tenantId)
      .execute();
  },
);

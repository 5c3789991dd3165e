import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { memory, reaction } from '@cairn/platform/feed/reaction.js';
import type { OrganizationsTables } from '../organizations.tables.js';

const rememberReported = reaction<OrganizationsTables, typeof assessmentSubmitted>(
  'remember-reported-facility-when-assessment-submitted',
  assessmentSubmitted,
  async ({ tenantId, data: { facilityId } }, { db }) => {
    await db
      .insertInto('reported_facilities')
      .values({ tenant_id: tenantId, facility_id: facilityId })
      .onConflict((row) => row.columns(['tenant_id', 'facility_id']).doNothing())
      .execute();
  },
);

/** Every facility of which an assessment was ever submitted: others have seen it by the name it had. */
export const reportedFacilities = memory<OrganizationsTables>(
  'reported-facilities',
  ['reported_facilities'],
  [rememberReported],
);

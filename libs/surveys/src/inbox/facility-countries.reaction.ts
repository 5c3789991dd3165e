import { facilityCorrected } from '@cairn/contracts/organizations/events/facility-corrected.v1.js';
import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import { memory, reaction } from '@cairn/platform/feed/reaction.js';
import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';

const remember = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  { facilityId, country }: { readonly facilityId: string; readonly country: string },
): Promise<void> => {
  await db
    .insertInto('facility_countries')
    .values({ tenant_id: tenantId, facility_id: facilityId, country })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'facility_id']).doUpdateSet({ country }))
    .execute();
};

const whenRegistered = reaction<SurveysTables, typeof facilityRegistered>(
  'remember-country-when-facility-registered',
  facilityRegistered,
  ({ tenantId, data }, { db }) => remember(db, tenantId, data),
);

const whenCorrected = reaction<SurveysTables, typeof facilityCorrected>(
  'remember-country-when-facility-corrected',
  facilityCorrected,
  ({ tenantId, data }, { db }) => remember(db, tenantId, data),
);

/** The country of each facility, for staff who look at one country. */
export const facilityCountries = memory<SurveysTables>(
  'facility-countries',
  ['facility_countries'],
  [whenRegistered, whenCorrected],
);

import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import type { DataOf } from '@cairn/contracts/event-contract.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { type Attributes, sizeClassOf } from '../benchmark/contribution.js';
import type { ScoringTables } from '../scoring.tables.js';

type Profile = Pick<
  DataOf<typeof facilityRegistered>,
  'region' | 'country' | 'type' | 'beds' | 'teaching' | 'ownership'
>;

/** What peers are chosen by, of a profile. */
export const attributesOf = ({ region, country, type, beds, teaching, ownership }: Profile): Attributes => ({
  region,
  country,
  type,
  size: sizeClassOf(beds),
  teaching: teaching ? 'yes' : 'no',
  ownership,
});

/** What a facility's peers are chosen by. */
export const rememberFacility = reaction<ScoringTables, typeof facilityRegistered>(
  'remember-facility-when-registered',
  facilityRegistered,
  async ({ tenantId, data }, { db }) => {
    const attributes = attributesOf(data);
    await db
      .insertInto('benchmark_facilities')
      .values({ tenant_id: tenantId, facility_id: data.facilityId, ...attributes })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'facility_id']).doUpdateSet(attributes))
      .execute();
  },
);

import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import { type Attributes, sizeClassOf } from '../benchmark/contribution.js';
import type { ScoringTables } from '../scoring.tables.js';

/** What a facility's peers are chosen by. */
export const rememberFacility = reaction<ScoringTables, typeof facilityRegistered>(
  'remember-facility-when-registered',
  facilityRegistered,
  async ({ tenantId, data }, { db }) => {
    const { region, country, type, beds, teaching, ownership } = data;
    const attributes: Attributes = {
      region,
      country,
      type,
      size: sizeClassOf(beds),
      teaching: teaching ? 'yes' : 'no',
      ownership,
    };
    await db
      .insertInto('benchmark_facilities')
      .values({ tenant_id: tenantId, facility_id: data.facilityId, ...attributes })
      .onConflict((conflict) => conflict.columns(['tenant_id', 'facility_id']).doUpdateSet(attributes))
      .execute();
  },
);

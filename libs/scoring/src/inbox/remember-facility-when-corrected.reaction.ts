import { facilityCorrected } from '@cairn/contracts/organizations/events/facility-corrected.v1.js';
import { reaction } from '@cairn/platform/feed/reaction.js';
import type { ScoringTables } from '../scoring.tables.js';
import { attributesOf } from './remember-facility-when-registered.reaction.js';

/** Corrected: the next snapshot groups the facility by its new attributes. */
export const rememberCorrectedFacility = reaction<ScoringTables, typeof facilityCorrected>(
  'remember-facility-when-corrected',
  facilityCorrected,
  async ({ tenantId, data }, { db }) => {
    await db
      .updateTable('benchmark_facilities')
      .set(attributesOf(data))
      .where('tenant_id', '=', tenantId)
      .where('facility_id', '=', data.facilityId)
      .execute();
  },
);

import { memberJoined } from '@cairn/contracts/organizations/events/member-joined.v1.js';
import { memory, reaction } from '@cairn/platform/feed/reaction.js';
import type { CertificationTables } from '../certification.tables.js';

const rememberMember = reaction<CertificationTables, typeof memberJoined>(
  'remember-member-when-joined',
  memberJoined,
  async ({ tenantId, data }, { db }) => {
    await db
      .insertInto('people_who_belonged')
      .values({ tenant_id: tenantId, person_id: data.personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
);

/** Everybody who ever joined the organization: a membership that ended is not forgotten. */
export const peopleWhoBelonged = memory<CertificationTables>(
  'people-who-belonged',
  ['people_who_belonged'],
  [rememberMember],
);

import { identitySet } from '@cairn/contracts/certification/events/identity-set.v1.js';
import { memory, reaction } from '@cairn/platform/feed/reaction.js';
import type { ValidationTables } from '../validation.tables.js';

const rememberIdentity = reaction<ValidationTables, typeof identitySet>(
  'remember-identity-when-set',
  identitySet,
  async ({ data: { version, identity, setAt } }, { db }) => {
    const row = { identity: JSON.stringify(identity), set_at: setAt };
    await db
      .insertInto('programme_identities')
      .values({ version, ...row })
      .onConflict((conflict) => conflict.column('version').doUpdateSet(row))
      .execute();
  },
);

/** Who the programme was, day by day: a letter prints the identity in force when the decision was made. */
export const programmeIdentities = memory<ValidationTables>(
  'programme-identities',
  ['programme_identities'],
  [rememberIdentity],
);

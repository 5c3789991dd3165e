import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import type { Kysely } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

type Db = Kysely<OrganizationsTables>;

/** Keeps what was typed of a person until the request is decided. */
export const keepContact = async (
  db: Db,
  requestId: string,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<void> => {
  await db
    .insertInto('participation_contacts')
    .values({ tenant_id: programmeTenant, request_id: requestId, name, email })
    .onConflict((row) => row.columns(['tenant_id', 'request_id']).doNothing())
    .execute();
};

export const forgetContact = async (db: Db, requestId: string): Promise<void> => {
  await db
    .deleteFrom('participation_contacts')
    .where('tenant_id', '=', programmeTenant)
    .where('request_id', '=', requestId)
    .execute();
};

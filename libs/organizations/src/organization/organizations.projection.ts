import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';
import type { OrganizationEvent } from './organization-events.js';

type Recorded = { readonly tenantId: string; readonly version: number };

const moveOn = async (db: Kysely<OrganizationsTables>, { tenantId, version }: Recorded): Promise<void> => {
  await db.updateTable('organizations').set({ version }).where('tenant_id', '=', tenantId).execute();
};

export const organizations: ServiceProjection<OrganizationsTables, OrganizationEvent> = {
  name: 'organizations',
  tables: ['organizations'],
  on: {
    OrganizationRegistered: async (db, { tenantId, version, data: { name, country } }) => {
      await db.insertInto('organizations').values({ tenant_id: tenantId, name, country, version }).execute();
    },
    OrganizationCorrected: async (db, { tenantId, version, data: { name, country, identifiers } }) => {
      await db
        .updateTable('organizations')
        .set({ name, country, identifiers: JSON.stringify(identifiers), version })
        .where('tenant_id', '=', tenantId)
        .execute();
    },
    MemberJoined: moveOn,
    MemberInvited: moveOn,
    InvitationWithdrawn: moveOn,
    RoleChanged: moveOn,
    MemberRemoved: moveOn,
  },
};

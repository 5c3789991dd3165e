import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { OrganizationEvent } from '../organization/organization-events.js';
import type { OrganizationsTables } from '../organizations.tables.js';

/**
 * Who belongs where, as every service's guard reads it. The tables are the whole deployment's and are not emptied by a
 * rebuild; the first event of an organization clears what was there.
 */
export const access: ServiceProjection<OrganizationsTables, OrganizationEvent> = {
  name: 'access',
  tables: [],
  on: {
    OrganizationRegistered: async (db, { tenantId, data: { name } }) => {
      await db.deleteFrom('access.memberships').where('organization_id', '=', tenantId).execute();
      await db
        .insertInto('access.organizations')
        .values({ id: tenantId, name })
        .onConflict((row) => row.column('id').doUpdateSet({ name }))
        .execute();
    },
    OrganizationCorrected: async (db, { tenantId, data: { name } }) => {
      await db.updateTable('access.organizations').set({ name }).where('id', '=', tenantId).execute();
    },
    MemberJoined: async (db, { tenantId, data: { personId, role } }) => {
      await db
        .insertInto('access.memberships')
        .values({ organization_id: tenantId, person_id: personId, role })
        .onConflict((row) => row.columns(['organization_id', 'person_id']).doUpdateSet({ role }))
        .execute();
    },
    RoleChanged: async (db, { tenantId, data: { personId, role } }) => {
      await db
        .updateTable('access.memberships')
        .set({ role })
        .where('organization_id', '=', tenantId)
        .where('person_id', '=', personId)
        .execute();
    },
    MemberRemoved: async (db, { tenantId, data: { personId } }) => {
      await db
        .deleteFrom('access.memberships')
        .where('organization_id', '=', tenantId)
        .where('person_id', '=', personId)
        .execute();
    },
  },
};

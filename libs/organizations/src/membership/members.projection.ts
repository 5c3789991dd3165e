import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { OrganizationEvent } from '../organization/organization-events.js';
import type { OrganizationsTables } from '../organizations.tables.js';

/** Members and people whose invitation waits, and where an invitation's link leads. */
export const members: ServiceProjection<OrganizationsTables, OrganizationEvent> = {
  name: 'members',
  tables: ['members', 'invitations'],
  on: {
    MemberInvited: async (db, { tenantId, meta, data: { personId, role, invitationId, expiresAt } }) => {
      await db
        .insertInto('members')
        .values({
          tenant_id: tenantId,
          person_id: personId,
          role,
          status: 'invited',
          invitation_id: invitationId,
          expires_at: expiresAt,
          since: meta.at,
        })
        .execute();
      await db.insertInto('invitations').values({ tenant_id: tenantId, id: invitationId }).execute();
    },
    MemberJoined: async (db, { tenantId, meta, data: { personId, role } }) => {
      const active = { role, status: 'active', invitation_id: null, expires_at: null, since: meta.at } as const;
      await db
        .insertInto('members')
        .values({ tenant_id: tenantId, person_id: personId, ...active })
        .onConflict((row) => row.columns(['tenant_id', 'person_id']).doUpdateSet(active))
        .execute();
    },
    InvitationWithdrawn: async (db, { tenantId, data: { personId } }) => {
      await db
        .deleteFrom('members')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .where('status', '=', 'invited')
        .execute();
    },
    RoleChanged: async (db, { tenantId, data: { personId, role } }) => {
      await db
        .updateTable('members')
        .set({ role })
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .execute();
    },
    MemberRemoved: async (db, { tenantId, data: { personId } }) => {
      await db.deleteFrom('members').where('tenant_id', '=', tenantId).where('person_id', '=', personId).execute();
    },
  },
};

import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';
import type { StaffEvent } from './staff-events.js';

type Db = Kysely<OrganizationsTables>;

const setRoles = async (db: Db, personId: string, roles: readonly ProgrammeRole[]): Promise<void> => {
  await db.deleteFrom('access.programme_roles').where('person_id', '=', personId).execute();
  if (roles.length > 0)
    await db
      .insertInto('access.programme_roles')
      .values(roles.map((role) => ({ person_id: personId, role })))
      .execute();
};

const close = async (db: Db, tenantId: string, invitationId: string): Promise<void> => {
  await db.deleteFrom('staff_invitations').where('tenant_id', '=', tenantId).where('id', '=', invitationId).execute();
};

/**
 * Open invitations, and the roles as every service's guard reads them. Roles are the whole deployment's and are not
 * emptied by a rebuild: the first people of a programme have them without an event.
 */
export const staff: ServiceProjection<OrganizationsTables, StaffEvent> = {
  name: 'staff',
  tables: ['staff_invitations'],
  on: {
    StaffInvited: async (db, { tenantId, data: { invitationId, personId, roles, expiresAt } }) => {
      await db
        .deleteFrom('staff_invitations')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .execute();
      await db
        .insertInto('staff_invitations')
        .values({
          tenant_id: tenantId,
          id: invitationId,
          person_id: personId,
          roles: JSON.stringify(roles),
          expires_at: expiresAt,
        })
        .execute();
    },
    StaffInvitationWithdrawn: (db, { tenantId, data: { invitationId } }) => close(db, tenantId, invitationId),
    StaffJoined: async (db, { tenantId, data: { invitationId, personId, roles } }) => {
      await close(db, tenantId, invitationId);
      await setRoles(db, personId, roles);
    },
    StaffRolesChanged: (db, { data: { personId, roles } }) => setRoles(db, personId, roles),
  },
};

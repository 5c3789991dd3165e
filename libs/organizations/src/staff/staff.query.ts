import type { StaffMember } from '@cairn/contracts/organizations/http/staff.js';
import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type Kysely, sql } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

type Db = Kysely<OrganizationsTables>;

const ERASED = '@erased.invalid';

/** Everybody with a role in the programme, and open invitations, by name; under the programme's id. */
export const staffIn = async (db: Db): Promise<StaffMember[]> => {
  const members = await db
    .selectFrom('access.programme_roles as held')
    .innerJoin('auth.user as person', 'person.id', 'held.person_id')
    .select(['person.id as personId', 'person.name', 'person.email'])
    .select(sql<ProgrammeRole[]>`array_agg(held.role ORDER BY held.role)`.as('roles'))
    .where('person.email', 'not like', `%${ERASED}`)
    .groupBy(['person.id', 'person.name', 'person.email'])
    .execute();
  const invited = await db
    .selectFrom('staff_invitations as invitation')
    .innerJoin('auth.user as person', 'person.id', 'invitation.person_id')
    .leftJoin('access.invited_names as typed', (join) =>
      join
        .onRef('typed.organization_id', '=', 'invitation.tenant_id')
        .onRef('typed.person_id', '=', 'invitation.person_id'),
    )
    .select([
      sql<string>`coalesce(typed.name, person.email)`.as('name'),
      'person.email',
      'invitation.roles',
      'invitation.id as invitationId',
      'invitation.expires_at as expiresAt',
    ])
    .where('invitation.tenant_id', '=', programmeTenant)
    .execute();
  return [
    ...members.map((one) => ({ ...one, invitationId: null, expiresAt: null })),
    ...invited.map((one) => ({ ...one, personId: null })),
  ].sort((one, other) => one.name.localeCompare(other.name) || one.email.localeCompare(other.email));
};

/**
 * The roles of a person, and how many other managers there are. Whoever else changes roles waits until this is done, so
 * that two managers do not end each other at once.
 */
export const rolesNow = async (
  db: Db,
  personId: string,
): Promise<{ readonly roles: ProgrammeRole[]; readonly otherManagers: number }> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('roles of staff', 0))`.execute(db);
  const held = await db
    .selectFrom('access.programme_roles')
    .select(['person_id', 'role'])
    .where((where) => where.or([where('person_id', '=', personId), where('role', '=', 'manager')]))
    .orderBy('role')
    .execute();
  return {
    roles: held.filter(({ person_id }) => person_id === personId).map(({ role }) => role),
    otherManagers: held.filter(({ person_id, role }) => person_id !== personId && role === 'manager').length,
  };
};

/** Whom an invitation to the staff was sent to. */
export const personOfStaffInvitation = async (db: Db, invitationId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('staff_invitations')
      .select('person_id')
      .where('tenant_id', '=', programmeTenant)
      .where('id', '=', invitationId)
      .executeTakeFirst()
  )?.person_id;

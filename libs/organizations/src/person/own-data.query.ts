import type { OwnData } from '@cairn/contracts/organizations/http/own-data.js';
import type { Kysely } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

type Db = Kysely<OrganizationsTables>;

/** Where a person belongs, and who waits for them; the tables of access belong to no organization. */
export const belongingsOf = async (
  db: Db,
  personId: string,
): Promise<Pick<OwnData, 'memberships' | 'programmeRoles' | 'invitations'>> => {
  const memberships = await db
    .selectFrom('access.memberships as membership')
    .innerJoin('access.organizations as organization', 'organization.id', 'membership.organization_id')
    .select(['organization.id as organizationId', 'organization.name as organizationName', 'membership.role'])
    .where('membership.person_id', '=', personId)
    .orderBy('organization.name')
    .execute();
  const roles = await db
    .selectFrom('access.programme_roles')
    .select('role')
    .where('person_id', '=', personId)
    .orderBy('role')
    .execute();
  const invitations = await db
    .selectFrom('access.invited_names as invited')
    .innerJoin('access.organizations as organization', 'organization.id', 'invited.organization_id')
    .select(['organization.id as organizationId', 'organization.name as organizationName'])
    .where('invited.person_id', '=', personId)
    .orderBy('organization.name')
    .execute();
  return { memberships, programmeRoles: roles.map(({ role }) => role), invitations };
};

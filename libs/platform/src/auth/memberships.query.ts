import type { Me } from '@cairn/contracts/me.js';
import type { OrganizationRole, ProgrammeRole } from '@cairn/contracts/roles.js';
import type { Pool } from 'pg';

export const membershipsOf = async (pool: Pool, personId: string): Promise<Me['memberships']> => {
  const { rows } = await pool.query<{ organizationId: string; organizationName: string; role: OrganizationRole }>(
    `select organization.id as "organizationId", organization.name as "organizationName", membership.role
     from access.memberships membership join access.organizations organization on organization.id = membership.organization_id
     where membership.person_id = $1 order by organization.name, organization.id`,
    [personId],
  );
  return rows;
};

export const programmeRolesOf = async (pool: Pool, personId: string): Promise<ProgrammeRole[]> => {
  const { rows } = await pool.query<{ role: ProgrammeRole }>(
    'select role from access.programme_roles where person_id = $1 order by role',
    [personId],
  );
  return rows.map(({ role }) => role);
};

/** Names of the organizations a person belongs to: words a password must not be made of. */
export const organizationNamesOf = async (pool: Pool, personId: string): Promise<string[]> =>
  (await membershipsOf(pool, personId)).map(({ organizationName }) => organizationName);

import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import type { Pool } from 'pg';

export const deleteKey = async (pool: Pool, ownerId: string, keyId: string): Promise<boolean> => {
  const { rowCount } = await pool.query('delete from "apikey" where "referenceId" = $1 and "id" = $2', [
    ownerId,
    keyId,
  ]);
  return rowCount === 1;
};

export const rolesInProgramme = async (
  pool: Pool,
  personId: string,
  organizationId: string | undefined,
): Promise<ProgrammeRole[]> => {
  const { rows } = await pool.query<{ role: ProgrammeRole }>({
    name: 'roles-in-programme',
    text: `select role from access.programme_roles where person_id = $1
           and ($2::uuid is null or $2 not in (select access.conflicted_organizations($1)))`,
    values: [personId, organizationId ?? null],
  });
  return rows.map(({ role }) => role);
};

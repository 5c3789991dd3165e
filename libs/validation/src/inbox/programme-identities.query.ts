import { type ProgrammeIdentity, unnamedProgramme } from '@cairn/contracts/certification/programme-identity.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

/** The identity of the programme in force at an instant. */
export const findProgrammeIdentityAt = async (
  db: Kysely<ValidationTables>,
  instant: string,
): Promise<ProgrammeIdentity> => {
  const row = await db
    .selectFrom('programme_identities')
    .select('identity')
    .where('set_at', '<=', instant)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.identity ?? unnamedProgramme;
};

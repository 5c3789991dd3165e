import type { IdentityOfProgramme } from '@cairn/contracts/certification/http/identity.js';
import { type ProgrammeIdentity, unnamedProgramme } from '@cairn/contracts/certification/programme-identity.js';
import type { Kysely } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';

type Db = Kysely<CertificationTables>;

/** The identity in force at an instant. */
export const findIdentityAt = async (db: Db, instant: string): Promise<ProgrammeIdentity> => {
  const row = await db
    .selectFrom('identities')
    .select('identity')
    .where('set_at', '<=', instant)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.identity ?? unnamedProgramme;
};

/** The identity now, with all its versions. */
export const findIdentities = async (db: Db): Promise<IdentityOfProgramme> => {
  const rows = await db
    .selectFrom('identities')
    .leftJoin('auth.user', (join) => join.onRef('auth.user.id', '=', 'set_by'))
    .select(['version', 'identity', 'set_at', 'auth.user.name'])
    .orderBy('version', 'desc')
    .execute();
  const history = rows.map(({ version, identity, set_at: from, name }) => ({
    version,
    from,
    by: name ?? '',
    identity,
  }));
  return { identity: history[0]?.identity ?? unnamedProgramme, version: history[0]?.version ?? 0, history };
};

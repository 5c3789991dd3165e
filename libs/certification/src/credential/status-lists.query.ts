import type { StatusPurpose } from '@cairn/contracts/certification/http/status-lists.js';
import { type Kysely, sql } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import { standingOfNumber } from '../certification/standing-of-number.js';
import { localDateOf } from '../certification/validity.js';

const setBy: Readonly<Record<StatusPurpose, ReadonlySet<string>>> = {
  revocation: new Set(['revoked', 'corrected', 'replaced']),
  suspension: new Set(['suspended']),
};

/** The entries of a list that are set at an instant; undefined for a list that no credential names. */
export const findSetEntries = async (
  db: Kysely<CertificationTables>,
  purpose: StatusPurpose,
  list: number,
  now: string,
): Promise<number[] | undefined> => {
  const known = await db.selectFrom('status_entries').select('list').where('list', '=', list).limit(1).execute();
  if (known.length === 0) return undefined;
  const rows = await db
    .selectFrom('status_entries')
    .innerJoin('register', 'register.number', 'status_entries.number')
    .select(['revocation_index', 'suspension_index', 'time_zone', 'granted_on', 'expires_on'])
    .select(['replaced_on', 'revoked_on', 'corrected_on', 'suspensions'])
    .where('list', '=', list)
    .where(
      purpose === 'suspension'
        ? sql<boolean>`suspensions <> '[]'::jsonb`
        : sql<boolean>`coalesce(replaced_on, revoked_on, corrected_on) is not null`,
    )
    .execute();
  return rows
    .filter((row) => {
      const days = {
        grantedOn: row.granted_on,
        expiresOn: row.expires_on,
        replacedOn: row.replaced_on,
        revokedOn: row.revoked_on,
        suspensions: row.suspensions,
        correctedOn: row.corrected_on,
      };
      return setBy[purpose].has(standingOfNumber(days, localDateOf(now, row.time_zone)) ?? '');
    })
    .map((row) => (purpose === 'suspension' ? row.suspension_index : row.revocation_index));
};

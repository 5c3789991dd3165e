import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import type { Standing } from './standing.js';
import { localDateOf } from './validity.js';

/** What `standingOn` says of a row of certifications, as conditions; an ongoing one is valid or suspended. */
export type StandingInSql = Readonly<Record<Standing | 'ongoing', RawBuilder<boolean>>>;

/** The conditions at an instant. Each row counts by the calendar of its own time zone, which PostgreSQL need not know. */
export const standingAt = async (db: Kysely<CertificationTables>, now: string): Promise<StandingInSql> => {
  const zones = await db.selectFrom('certifications').select('time_zone').distinct().execute();
  const days = zones.map(({ time_zone: zone }) => ({ zone, day: localDateOf(now, zone) }));
  const here = localDateOf(now, 'UTC');
  const elsewhere = days.filter(({ day }) => day !== here);
  const today = elsewhere.reduce(
    (otherwise, { zone, day }) => sql`CASE WHEN time_zone = ${zone} THEN ${day}::date ELSE ${otherwise} END`,
    sql`${here}::date`,
  );
  const isRevoked = sql<boolean>`(revoked_on IS NOT NULL AND ${today} >= revoked_on)`;
  const isReplaced = sql<boolean>`(replaced_on IS NOT NULL AND replaced_on <= expires_on AND ${today} >= replaced_on)`;
  const isOngoing = sql<boolean>`(NOT ${isRevoked} AND NOT ${isReplaced} AND ${today} <= expires_on)`;
  const isInSuspension = sql<boolean>`EXISTS (
    SELECT FROM jsonb_to_recordset(suspensions) AS suspension("from" date, "until" date)
    WHERE ${today} >= suspension."from" AND (suspension."until" IS NULL OR ${today} < suspension."until"))`;
  return {
    revoked: isRevoked,
    replaced: sql`(NOT ${isRevoked} AND ${isReplaced})`,
    expired: sql`(NOT ${isRevoked} AND NOT ${isReplaced} AND ${today} > expires_on)`,
    suspended: sql`(${isOngoing} AND ${isInSuspension})`,
    valid: sql`(${isOngoing} AND NOT ${isInSuspension})`,
    ongoing: isOngoing,
  };
};

import type { Role } from '@cairn/contracts/roles.js';
import type { Pool } from 'pg';
import { programmeTenant } from '../tenancy/programme.js';

export type FoundSession = {
  readonly id: string;
  readonly personId: string;
  readonly expiresAt: Date;
  readonly seenAt: Date;
  readonly confirmedAt: Date;
  /**
   * The role in the organization asked for, and the programme roles, as the database has them now; without the latter
   * in an organization with which the person has a conflict of interest.
   */
  readonly roles: readonly Role[];
  /**
   * The instant from which on a session like this is of no use until the person has a second factor; null where none is
   * required, or the session began by one.
   */
  readonly secondFactorDueAt: Date | null;
};

/** A passkey is a second factor by itself, and for an identity provider its organization answers. */
const secondFactorDueAt = `(select min(greatest(rule.since, person."createdAt") + make_interval(days => rule.grace_days))
  from access.second_factor_rules rule join "user" person on person."id" = "session"."userId"
  where "session"."method" = 'password' and not person."twoFactorEnabled"
    and (rule.owner_id in (select organization_id from access.memberships where person_id = person."id")
         or (rule.owner_id = '${programmeTenant}' and exists (select from access.programme_roles where person_id = person."id"))))`;

/** One statement for each request: a session by its token, with what its person may do. */
export const findSession = async (
  pool: Pool,
  token: string,
  organizationId: string | undefined,
): Promise<FoundSession | undefined> => {
  const { rows } = await pool.query<FoundSession>({
    name: 'find-session',
    text: `select "id", "userId" as "personId", "expiresAt", "seenAt", "confirmedAt",
             array(select role from access.memberships where organization_id = $2 and person_id = "userId"
                   union select role from access.programme_roles where person_id = "userId"
                     and ($2::uuid is null or $2 not in (select access.conflicted_organizations("userId")))) as "roles",
             ${secondFactorDueAt} as "secondFactorDueAt"
           from "session" where "token" = $1`,
    values: [token, organizationId ?? null],
  });
  return rows[0];
};

export type ListedSession = {
  readonly id: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly userAgent: string | null;
};

/** The sessions of a person that can still be used; never what they are recognised by. */
export const sessionsOf = async (pool: Pool, personId: string, idleHours: number): Promise<ListedSession[]> => {
  const { rows } = await pool.query<ListedSession>(
    `select "id", "createdAt", "seenAt", "userAgent" from "session"
     where "userId" = $1 and "expiresAt" > now() and "seenAt" > now() - make_interval(hours => $2)
     order by "createdAt" desc, "id"`,
    [personId, idleHours],
  );
  return rows;
};

export const touchSession = async (pool: Pool, id: string, at: Date): Promise<void> => {
  await pool.query('update "session" set "seenAt" = $2 where "id" = $1 and "seenAt" < $2', [id, at]);
};

export const confirmSession = async (pool: Pool, id: string, at: Date): Promise<void> => {
  await pool.query('update "session" set "confirmedAt" = $2 where "id" = $1', [id, at]);
};

/** Ends one session of a person, all but one, or all. */
export const endSessions = async (
  pool: Pool,
  personId: string,
  { only, except }: { readonly only?: string; readonly except?: string } = {},
): Promise<void> => {
  await pool.query(
    'delete from "session" where "userId" = $1 and ($2::uuid is null or "id" = $2) and ($3::uuid is null or "id" <> $3)',
    [personId, only ?? null, except ?? null],
  );
};

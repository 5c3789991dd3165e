import type { Pool } from 'pg';

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

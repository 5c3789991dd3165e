import type { Pool } from 'pg';

/** Whose sign-in waits for a code, by the number in the cookie of that step. */
export const personAwaitingCode = async (pool: Pool, identifier: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ value: string }>(
    'select "value" from "verification" where "identifier" = $1 and "expiresAt" > now()',
    [identifier],
  );
  return rows[0]?.value;
};

/** As the sign-in library encrypted it. */
export const encryptedSecretOf = async (pool: Pool, personId: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ secret: string }>('select "secret" from "twoFactor" where "userId" = $1', [
    personId,
  ]);
  return rows[0]?.secret;
};

/** Takes a time step for a person, once: false when it, or a later one, was taken before. */
export const takeStep = async (pool: Pool, personId: string, step: number): Promise<boolean> => {
  const { rowCount } = await pool.query(
    'update "twoFactor" set "lastStep" = $2 where "userId" = $1 and coalesce("lastStep", 0) < $2',
    [personId, step],
  );
  return rowCount === 1;
};

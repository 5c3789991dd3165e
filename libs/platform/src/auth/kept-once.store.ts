import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Keeps a value for some minutes under a token, of which the hash alone is kept. */
export const keep = async (
  pool: Pool,
  purpose: string,
  token: string,
  value: object,
  minutes: number,
): Promise<void> => {
  await pool.query(
    `insert into "verification" ("identifier", "value", "expiresAt", "updatedAt")
     values ($1, $2, now() + make_interval(mins => $3), now())`,
    [`${purpose}-${digest(token)}`, JSON.stringify(value), minutes],
  );
};

/** What is kept under a token; undefined when it was taken, never was there or has expired. */
export const readKept = async <Value>(pool: Pool, purpose: string, token: string): Promise<Value | undefined> => {
  const { rows } = await pool.query<{ value: string }>(
    'select "value" from "verification" where "identifier" = $1 and "expiresAt" > now()',
    [`${purpose}-${digest(token)}`],
  );
  return rows[0] && (JSON.parse(rows[0].value) as Value);
};

/** Takes it, once, whichever process gets there first. */
export const takeKept = async <Value>(pool: Pool, purpose: string, token: string): Promise<Value | undefined> => {
  const { rows } = await pool.query<{ value: string; expired: boolean }>(
    'delete from "verification" where "identifier" = $1 returning "value", "expiresAt" <= now() as "expired"',
    [`${purpose}-${digest(token)}`],
  );
  return rows[0] && !rows[0].expired ? (JSON.parse(rows[0].value) as Value) : undefined;
};

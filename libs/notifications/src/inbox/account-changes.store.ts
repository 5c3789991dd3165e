import { type DataOf } from '@cairn/contracts/event-contract.js';
import { accountChanged } from '@cairn/contracts/sign-in/events/account-changed.v1.js';
import type { Pool, PoolClient } from 'pg';

export type AccountChange = { readonly id: string; readonly data: DataOf<typeof accountChanged> };

const AT_ONCE = 100;

/** The oldest changes that nobody has taken yet. */
export const waitingAccountChanges = async (pool: Pool): Promise<AccountChange[]> => {
  const { rows } = await pool.query<{ id: string; person_id: string; change: string; at: string }>(
    `SELECT id, person_id, change, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
     FROM auth.account_changes ORDER BY account_changes.at, id LIMIT $1`,
    [AT_ONCE],
  );
  return rows.map(({ id, person_id: personId, change, at }) => ({
    id,
    data: accountChanged.schema.parse({ personId, change, at }),
  }));
};

/** False when another process was first. */
export const takeAccountChange = async (client: Pick<PoolClient, 'query'>, id: string): Promise<boolean> =>
  (await client.query('DELETE FROM auth.account_changes WHERE id = $1', [id])).rowCount === 1;

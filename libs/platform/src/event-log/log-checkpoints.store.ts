import type { Pool } from '../database/pool.js';
import { rolesOf, serviceNames } from '../database/roles.js';
import { under } from '../database/transaction.js';
import { programmeSettings } from '../tenancy/scope.js';
import { type ChainHead, type Checkpoint, NO_HASH, digestOf, headsIn, headsText } from './hash-chain.js';

/**
 * Checkpoints of all services in one table: each service adds its own, the certification service signs them. A role may
 * change nothing but an absent signature.
 */
export const logCheckpointTables = `
  CREATE TABLE IF NOT EXISTS cairn.log_checkpoints (
    service text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    day date NOT NULL,
    previous text NOT NULL,
    heads text NOT NULL,
    digest text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    signature text,
    PRIMARY KEY (service, number)
  );
  GRANT SELECT, INSERT ON cairn.log_checkpoints TO ${serviceNames.map((name) => rolesOf(name).own).join(', ')};
  GRANT UPDATE (signature) ON cairn.log_checkpoints TO ${rolesOf('certification').own}`;

type Row = {
  readonly number: number;
  readonly day: string;
  readonly previous: string;
  readonly heads: string;
  readonly digest: string;
  readonly signature: string | null;
};

export type StoredCheckpoint = Checkpoint & { readonly digest: string; readonly signature: string | null };

/** Every checkpoint of a service, the oldest first. */
export const readCheckpointsOf = async (pool: Pool, service: string): Promise<StoredCheckpoint[]> => {
  const { rows } = await pool.query<Row>(
    'SELECT number, day::text, previous, heads, digest, signature FROM cairn.log_checkpoints WHERE service = $1 ORDER BY number',
    [service],
  );
  return rows.map(({ heads, ...row }) => ({ service, ...row, heads: headsIn(heads) }));
};

/**
 * Makes the checkpoint of a day, once: how far the chain of each organization has come that grew since the one before.
 * An hour is read twice, for a chain whose transaction ends late.
 *
 * @returns whether it was made now
 */
export const makeCheckpoint = async (pool: Pool, service: string, day: string): Promise<boolean> => {
  const { rows } = await pool.query<{ number: number; day: string; digest: string; made_at: string }>(
    'SELECT number, day::text, digest, made_at FROM cairn.log_checkpoints WHERE service = $1 ORDER BY number DESC LIMIT 1',
    [service],
  );
  const [last] = rows;
  if (last && last.day >= day) return false;
  const heads = await headsSince(pool, service, last?.made_at ?? '-infinity');
  const checkpoint = { service, number: (last?.number ?? 0) + 1, day, previous: last?.digest ?? NO_HASH, heads };
  const { rowCount } = await pool.query(
    `INSERT INTO cairn.log_checkpoints (service, number, day, previous, heads, digest)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [service, checkpoint.number, day, checkpoint.previous, headsText(heads), digestOf(checkpoint)],
  );
  return rowCount === 1;
};

const headsSince = async (pool: Pool, service: string, since: string): Promise<ChainHead[]> => {
  const { rows } = await under(pool, programmeSettings(service)).query<{
    tenantId: string;
    sequence: string;
    hash: string;
  }>(
    `SELECT tenant_id AS "tenantId", sequence::text, hash FROM chain_heads
     WHERE sequence > 0 AND changed_at > $1::timestamptz - interval '1 hour' ORDER BY tenant_id`,
    [since],
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
};

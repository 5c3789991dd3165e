import { under } from '../database/transaction.js';
import { isPgError } from '../database/transient.js';
import type { Pool } from '../database/pool.js';
import { relaySettings } from '../tenancy/scope.js';

const BATCH = 1000;
const UNIQUE_VIOLATION = '23505';

/**
 * One statement, so that it is a transaction of its own and a single round trip. A relay that began while another one
 * was about to commit may count from an old end of the feed; the feed's primary key then refuses its rows, and they
 * stay in the outbox for the next run. It commits synchronously: a position that a follower has read never belongs to
 * another fact. The batch is an array: with a self-join the whole outbox would be read for each batch.
 */
const MOVE = {
  name: 'relay-move',
  text: `WITH lead AS (SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS taken),
    taken AS (
      DELETE FROM outbox WHERE (SELECT taken FROM lead) AND id = ANY (ARRAY(SELECT id FROM outbox ORDER BY id LIMIT $2))
      RETURNING id, tenant_id, event_id, type, data, recorded_at
    ), last AS (SELECT coalesce(max(position), 0) AS position FROM feed)
    INSERT INTO feed (position, tenant_id, event_id, type, data, recorded_at)
    SELECT last.position + row_number() OVER (ORDER BY taken.id), taken.tenant_id, taken.event_id, taken.type, taken.data, taken.recorded_at
    FROM taken, last`,
};

/**
 * Moves up to 1,000 rows that are visible in the outbox to the end of the feed, numbering them without gaps. One process
 * at a time does so; the others find its lock taken and move nothing.
 *
 * @returns the number of rows moved
 */
export const relayOutbox = async (pool: Pool, service: string): Promise<number> => {
  try {
    const { rowCount } = await under(pool, relaySettings(service)).query({
      ...MOVE,
      values: [`relay ${service}`, BATCH],
    });
    return rowCount ?? 0;
  } catch (error) {
    if (isPgError(error) && error.code === UNIQUE_VIOLATION) return 0;
    throw error;
  }
};

/** Number of rows in the outbox; more than a few for long means that no relay gets through. */
export const waitingInOutbox = async (pool: Pool, service: string): Promise<number> => {
  const { rows } = await under(pool, relaySettings(service)).query<{ waiting: number }>({
    name: 'waiting-in-outbox',
    text: 'SELECT count(*)::int AS waiting FROM outbox',
  });
  return rows[0]?.waiting ?? 0;
};

export const relayBatch = BATCH;

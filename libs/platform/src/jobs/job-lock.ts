import type { PoolClient } from 'pg';
import type { Pool } from '../database/pool.js';

export type JobLock = { release(): Promise<void> };

/**
 * Holds a name in the whole database until it is released or this process is gone; undefined when somebody else holds
 * it. It lives in an open transaction on a connection of its own: neither a blocked event loop nor a lock of the queue
 * that has run out lets a second run begin, and a killed process frees it at once.
 */
export const holdJob = async (pool: Pool, name: string): Promise<JobLock | undefined> => {
  const client = await pool.connect();
  const ignore = (): void => undefined;
  client.on('error', ignore);
  try {
    await client.query('BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0');
    const { rows } = await client.query<{ held: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS held',
      [name],
    );
    const release = (): Promise<void> => end(client, ignore);
    if (rows[0]?.held) return { release };
    await release();
    return undefined;
  } catch (error) {
    client.off('error', ignore);
    client.release(true);
    throw error;
  }
};

const end = async (client: PoolClient, ignore: () => void): Promise<void> => {
  const sound = await client.query('ROLLBACK').then(
    () => true,
    () => false,
  );
  client.off('error', ignore);
  client.release(!sound);
};

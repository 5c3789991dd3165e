import type { PoolClient } from 'pg';
import type { Pool } from '../database/pool.js';

const HEARTBEAT_MS = 20_000;
const LEFT_ALONE = '5min';

export type JobLock = { release(): Promise<void> };

/**
 * Locks a name in the whole database until it is released or this process ends; undefined when it is locked already. It
 * is an advisory lock in an open transaction on a connection of its own: neither a blocked event loop nor an expired
 * lock of the queue lets a second run begin, and a killed process frees it at once. After five minutes without contact,
 * behind a dead connection, the server frees it as well.
 */
export const holdJob = async (pool: Pool, name: string): Promise<JobLock | undefined> => {
  const client = await pool.connect();
  const ignore = (): void => undefined;
  client.on('error', ignore);
  try {
    await client.query(`BEGIN; SET LOCAL idle_in_transaction_session_timeout = '${LEFT_ALONE}'`);
    const { rows } = await client.query<{ held: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS held',
      [name],
    );
    const heartbeat = setInterval(() => void client.query('SELECT 1').catch(ignore), HEARTBEAT_MS).unref();
    const release = (): Promise<void> => {
      clearInterval(heartbeat);
      return end(client, ignore);
    };
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

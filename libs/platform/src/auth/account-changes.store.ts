import type { Pool } from 'pg';

/** Records what database triggers cannot distinguish from other writes; the mail about it follows. */
export const noteDeviceTrusted = async (pool: Pool, personId: string): Promise<void> => {
  await pool.query(`insert into account_changes (person_id, change) values ($1, 'device-trusted')`, [personId]);
};

import { runMigrations } from 'bullmq';
import type { Pool } from '../database/pool.js';
import { ensureRole } from '../database/roles.js';
import { queueSchema } from './queue-backend.js';

export const queueRole = 'cairn_queue';

/**
 * Schema, tables and role of the queue on PostgreSQL; part of the migration step, safe to repeat.
 * The role may create in the schema, for BullMQ makes a sequence for each queue when it is first used.
 */
export const prepareQueue = async (owner: Pool, secret: string, role = queueRole): Promise<void> => {
  await ensureRole(owner, role, secret, { schema: queueSchema });
  const client = await owner.connect();
  try {
    await runMigrations(client, queueSchema);
    await client.query(`
      GRANT USAGE, CREATE ON SCHEMA ${queueSchema} TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${role};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${role};
      REVOKE INSERT, UPDATE, DELETE ON ${queueSchema}.migration FROM ${role};
    `);
  } finally {
    client.release();
  }
};

import type { Pool } from '../database/pool.js';
import { inTransaction } from '../database/transaction.js';

const table = `
  CREATE TABLE IF NOT EXISTS cairn.applied_migrations (schema text, name text, PRIMARY KEY (schema, name));
  GRANT SELECT ON cairn.applied_migrations, cairn.database TO cairn_service`;

/**
 * Notes which migrations each schema has had, where every service may read it: they have no right to the tables of the
 * migrations themselves. Called by the owner, after migrating.
 */
export const noteMigrations = async (owner: Pool): Promise<void> => {
  await owner.query(table);
  const { rows } = await owner.query<{ schema: string }>(
    `SELECT schemaname AS schema FROM pg_tables WHERE tablename = 'kysely_migration' ORDER BY schemaname`,
  );
  await inTransaction(owner, 'DELETE FROM cairn.applied_migrations', async (client) => {
    for (const { schema } of rows)
      await client.query(
        `INSERT INTO cairn.applied_migrations SELECT '${schema}', name FROM ${schema}.kysely_migration`,
      );
  });
};

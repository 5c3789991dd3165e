import type { Pool } from '../database/pool.js';

/**
 * Lets every service read which migrations each schema has had, `cairn.applied_migrations (schema, name)`, without a
 * right on the tables of the migrations. Called by the owner, after migrating.
 */
export const nameAppliedMigrations = async (owner: Pool): Promise<void> => {
  const { rows } = await owner.query<{ schema: string }>(
    `SELECT schemaname AS schema FROM pg_tables WHERE tablename = 'kysely_migration' ORDER BY schemaname`,
  );
  const each = rows.map(
    ({ schema }) => `SELECT '${schema}'::text AS schema, name::text AS name FROM ${schema}.kysely_migration`,
  );
  await owner.query(
    `CREATE OR REPLACE VIEW cairn.applied_migrations AS ${each.join(' UNION ALL ')};
     GRANT SELECT ON cairn.applied_migrations, cairn.database TO cairn_service`,
  );
};

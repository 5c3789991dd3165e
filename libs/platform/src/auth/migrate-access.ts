import { ensureGroup, ensureRole, serviceGroup } from '../database/roles.js';
import type { Pool } from '../database/pool.js';
import { migrateSchema } from '../migrations/migrate.js';
import { accessTables } from './access-tables.js';
import { authTables } from './auth-tables.js';

export const authRole = 'cairn_auth';
const organizationsRole = 'cairn_organizations';
const notificationsRole = 'cairn_notifications';

/**
 * Brings the schemas `auth` and `access` up to date, as the owner of the database. Any number of processes may do so at
 * once.
 */
export const migrateAccess = async (owner: Pool, secret: string): Promise<void> => {
  await ensureGroup(owner, serviceGroup);
  await ensureRole(owner, authRole, secret);
  await ensureRole(owner, organizationsRole, secret, serviceGroup);
  await ensureRole(owner, notificationsRole, secret, serviceGroup);
  for (const [schema, tables] of [
    ['auth', authTables],
    ['access', accessTables],
  ] as const) {
    await owner.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await migrateSchema(owner, schema, tables);
  }
};

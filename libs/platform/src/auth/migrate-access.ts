import { ensureGroup, ensureRole, serviceGroup, untilUndisturbed } from '../database/roles.js';
import type { Pool } from '../database/pool.js';
import { inTransaction } from '../database/transaction.js';
import { type Migrations, migrateSchema } from '../migrations/migrate.js';
import { accessTables } from './access-tables.js';
import { authTables } from './auth-tables.js';

export const authRole = 'cairn_auth';
const organizationsRole = 'cairn_organizations';
const notificationsRole = 'cairn_notifications';
const validationRole = 'cairn_validation';

/**
 * Brings the schemas `auth` and `access` up to date, as the owner of the database. Any number of processes may do so at
 * once.
 */
export const migrateAccess = async (owner: Pool, secret: string): Promise<void> => {
  await ensureGroup(owner, serviceGroup);
  await ensureRole(owner, authRole, secret);
  await ensureRole(owner, organizationsRole, secret, { memberOf: serviceGroup });
  await ensureRole(owner, notificationsRole, secret, { memberOf: serviceGroup });
  await ensureRole(owner, validationRole, secret, { memberOf: serviceGroup });
  for (const [schema, tables] of [
    ['auth', authTables],
    ['access', accessTables],
  ] as const) {
    await owner.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await migrateSchema(owner, schema, tables);
    await grantAgain(owner, schema, tables);
  }
};

/** A restore that found no roles left their rights out: what the migrations granted is granted at every start. */
const grantAgain = async (owner: Pool, schema: string, tables: Migrations): Promise<void> => {
  const grants = Object.values(tables)
    .flatMap((statements) => statements.split(';'))
    .filter((statement) => /^\s*GRANT /.test(statement));
  await untilUndisturbed(() =>
    inTransaction(owner, `SET LOCAL lock_timeout = '5s'; SET LOCAL search_path = ${schema}`, (client) =>
      client.query(grants.join(';')),
    ),
  );
};

import { accessTables } from '../auth/access-tables.js';
import { authTables } from '../auth/auth-tables.js';
import type { Config } from '../config/config.js';
import { purposeOf } from '../demo/purpose.js';
import { type Pool, createPool, endWithin } from '../database/pool.js';
import { rolesOf, urlForRole } from '../database/roles.js';
import { missingAccess } from '../service/access-faults.query.js';
import { serviceTables } from '../service/service-tables.js';
import type { AnyServiceDefinition } from './prepare-database.js';

const END_WITHIN_MS = 3_000;

/** The database is not as this release needs it; the message is for the operator. */
class NotPrepared extends Error {
  constructor(reason: string) {
    super(`${reason} Run \`cairn migrate\` of this release first, or leave CAIRN_MIGRATE out.`);
    this.name = 'NotPrepared';
  }
}

/**
 * Makes sure, with no more rights than the services have, that the database was migrated for this release.
 *
 * @throws NotPrepared naming the first thing that is missing
 */
export const requirePrepared = async (config: Config, definitions: readonly AnyServiceDefinition[]): Promise<void> => {
  for (const definition of definitions) {
    const { own } = rolesOf(definition.name);
    const pool = createPool(urlForRole(config.databaseUrl, own, config.secret), 1, 'cairn start');
    try {
      await requireService(pool, definition);
    } finally {
      await endWithin(END_WITHIN_MS, pool.end());
    }
  }
};

const requireService = async (pool: Pool, definition: AnyServiceDefinition): Promise<void> => {
  const applied = await appliedMigrations(pool);
  if ((await purposeOf(pool)) === 'demo') throw new NotPrepared('This database was made for a demo.');
  const wanted = {
    auth: authTables,
    access: accessTables,
    [definition.name]: { ...serviceTables, ...definition.migrations },
  };
  for (const [schema, migrations] of Object.entries(wanted))
    for (const name of Object.keys(migrations))
      if (!applied.has(`${schema} ${name}`))
        throw new NotPrepared(`The database lacks the migration ${name} of ${schema}.`);
  const [missing] = await missingAccess(pool, definition);
  if (missing) throw new NotPrepared(missing);
};

const UNKNOWN_TABLE = '42P01';
const WRONG_PASSWORD = '28P01';

const appliedMigrations = async (pool: Pool): Promise<ReadonlySet<string>> => {
  try {
    const { rows } = await pool.query<{ schema: string; name: string }>(
      'SELECT schema, name FROM cairn.applied_migrations',
    );
    return new Set(rows.map(({ schema, name }) => `${schema} ${name}`));
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === UNKNOWN_TABLE) throw new NotPrepared('The database was never migrated.');
    if (code === WRONG_PASSWORD)
      throw new NotPrepared('The database knows no role of the services, or another CAIRN_SECRET.');
    throw error;
  }
};

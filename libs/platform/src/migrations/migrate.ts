import { type MigrationProvider, Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import type { Pool } from '../database/pool.js';

/**
 * Statements by file name with an ISO-date prefix, `2026-11-22-assessments`; forward only. One only adds, so that
 * earlier releases keep working; one that removes what they may need ends with `-contract`, and stops them.
 */
export type Migrations = Readonly<Record<string, string>>;

/**
 * Brings one schema up to date as the owner of the database; names in the statements resolve to that schema. Migrations
 * of a newer release are left as they are: they only add, so that this release keeps working.
 *
 * @returns the names of migrations that the database has and this release does not know
 * @throws Error naming the migration that failed, what came before it stays; or the unknown one that took something away
 */
export const migrateSchema = async (
  owner: Pool,
  schema: string,
  migrations: Migrations,
): Promise<readonly string[]> => {
  const unknown = (await migrationsIn(owner, schema)).filter((name) => !Object.hasOwn(migrations, name));
  refuseContracted(schema, unknown);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new KeptOpen(owner) }) });
  const migrator = new Migrator({
    db,
    provider: provider(schema, migrations, unknown),
    migrationTableSchema: schema,
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return unknown;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'of the migration table';
  throw new Error(
    `The migration ${failed} of schema ${schema} failed: ${error instanceof Error ? error.message : String(error)}`,
  );
};

const CONTRACTS = /-contract$/;

const refuseContracted = (schema: string, unknown: readonly string[]): void => {
  const contracted = unknown.find((name) => CONTRACTS.test(name));
  if (contracted)
    throw new Error(
      `A newer release has migrated the schema ${schema} and took away what this one needs (${contracted}): start that release, or a newer one.`,
    );
};

/** Statements after which an earlier release could no longer read or write what it did. */
const TAKES_AWAY =
  /\b(DROP\s+(TABLE|COLUMN|VIEW|SCHEMA|SEQUENCE)|RENAME\s+(TO|COLUMN|CONSTRAINT)|ALTER\s+COLUMN\s+\S+\s+(TYPE|SET\s+DATA\s+TYPE|SET\s+NOT\s+NULL|DROP\s+DEFAULT)|ADD\s+COLUMN\s+(?:IF\s+NOT\s+EXISTS\s+)?\S+\s+(?:(?!DEFAULT)[^,;])*NOT\s+NULL(?![^,;]*DEFAULT)|TRUNCATE)\b/i;

/** Names of migrations that remove something and are not called `-contract`. */
export const mislabelled = (migrations: Migrations): readonly string[] =>
  Object.entries(migrations).flatMap(([name, statements]) =>
    TAKES_AWAY.test(statements) && !CONTRACTS.test(name) ? [name] : [],
  );

const migrationsIn = async (owner: Pool, schema: string): Promise<string[]> => {
  const table = `${schema}.kysely_migration`;
  const { rows: there } = await owner.query('SELECT 1 WHERE to_regclass($1) IS NOT NULL', [table]);
  if (there.length === 0) return [];
  const { rows } = await owner.query<{ name: string }>(`SELECT name FROM ${table} ORDER BY name`);
  return rows.map(({ name }) => name);
};

const nothing = { up: (): Promise<void> => Promise.resolve() };

const provider = (schema: string, migrations: Migrations, unknown: readonly string[]): MigrationProvider => ({
  getMigrations: () =>
    Promise.resolve({
      ...Object.fromEntries(unknown.map((name) => [name, nothing])),
      ...Object.fromEntries(
        Object.entries(migrations).map(([name, statements]) => [
          name,
          {
            up: (db) =>
              sql
                .raw(
                  `SET LOCAL lock_timeout = '5s'; SET LOCAL search_path = ${schema}; ${statements}; SET LOCAL search_path = DEFAULT`,
                )
                .execute(db)
                .then(() => undefined),
          },
        ]),
      ),
    }),
});

/** Kysely's dialect ends the pool it is given; this one belongs to the caller. */
class KeptOpen {
  constructor(private readonly pool: Pool) {}
  connect = () => this.pool.connect();
  end = (): Promise<void> => Promise.resolve();
}

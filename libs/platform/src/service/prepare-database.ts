import type { Pool } from '../database/pool.js';
import { ensureGroup, ensureRole, ensureRoleToPutOn, rolesOf, serviceGroup, serviceNames } from '../database/roles.js';
import { migrateSchema } from '../migrations/migrate.js';
import { serviceTables } from '../migrations/service-tables.js';
import type { ServiceDefinition } from './service-definition.js';

// The list holds services with different tables.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyServiceDefinition = ServiceDefinition<any>;

const PREPARING = 4_711_001;

/** Creates the group and the limited role of every service; safe to repeat and to run from several processes. */
export const prepareRoles = async (owner: Pool, secret: string): Promise<void> => {
  await ensureGroup(owner, serviceGroup);
  for (const name of serviceNames) {
    const { own, programme, validator } = rolesOf(name);
    await ensureRole(owner, own, secret, serviceGroup);
    for (const role of [programme, validator]) await ensureRoleToPutOn(owner, role, own, serviceGroup);
  }
};

/** Schema, tables and grants of each service. `access` must exist before, so that migrations may refer to it. */
export const prepareServices = async (owner: Pool, definitions: readonly AnyServiceDefinition[]): Promise<void> => {
  for (const { name, migrations } of definitions) {
    await owner.query(`CREATE SCHEMA IF NOT EXISTS ${name}`);
    await migrateSchema(owner, name, { ...serviceTables, ...migrations });
    await grant(owner, name);
  }
};

/** Runs the work while no other process prepares the same database. */
export const whilePreparing = async (owner: Pool, work: () => Promise<void>): Promise<void> => {
  const client = await owner.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PREPARING]);
    await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [PREPARING]).catch(() => undefined);
    client.release();
  }
};

const grant = async (owner: Pool, name: string): Promise<void> => {
  const { own, programme, validator } = rolesOf(name);
  const role = [own, programme, validator].join(', ');
  await owner.query(`
    GRANT USAGE ON SCHEMA ${name} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${name} TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${name} TO ${role};
    REVOKE UPDATE, DELETE ON ${name}.events FROM ${role};
    REVOKE ALL ON ${name}.kysely_migration, ${name}.kysely_migration_lock FROM ${role};
    GRANT USAGE ON SCHEMA ${name} TO ${serviceGroup};
    GRANT SELECT ON ${name}.feed TO ${serviceGroup};
  `);
  await owner.query(
    widerPoliciesTo(name, 'programme_reads', programme) + widerPoliciesTo(name, 'validator_reads', validator),
  );
};

/** With a second policy that may apply to it, a statement would ask both for each row; with its own alone, once. */
const widerPoliciesTo = (schema: string, policy: string, role: string): string => `
  DO $$ DECLARE found record; BEGIN
    FOR found IN SELECT tablename FROM pg_policies WHERE schemaname = '${schema}' AND policyname = '${policy}' AND roles <> '{${role}}' LOOP
      EXECUTE format('ALTER POLICY ${policy} ON ${schema}.%I TO ${role}', found.tablename);
    END LOOP;
  END $$;`;

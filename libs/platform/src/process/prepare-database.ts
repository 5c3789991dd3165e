import { setTimeout as pause } from 'node:timers/promises';
import type { QueryConfig, QueryResult } from 'pg';
import type { Pool } from '../database/pool.js';
import {
  ensureGroup,
  ensureMember,
  ensureRole,
  ensureRoleToPutOn,
  letOwnerPutOn,
  rolesOf,
  serviceGroup,
  serviceNames,
  untilUndisturbed,
} from '../database/roles.js';
import { inTransaction } from '../database/transaction.js';
import { migrateSchema } from '../migrations/migrate.js';
import { serviceTables } from '../service/service-tables.js';
import { accessFaults, missingAccess } from '../service/access-faults.query.js';
import type { ServiceDefinition } from './service-definition.js';

// The list holds services with different tables.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyServiceDefinition = ServiceDefinition<any>;

const PREPARING = 4_711_001;
const AGAIN_MS = 100;

/** Creates the group and the limited role of every service; safe to repeat and to run from several processes. */
export const prepareRoles = async (owner: Pool, secret: string): Promise<void> => {
  await ensureGroup(owner, serviceGroup);
  for (const name of serviceNames) {
    const { own, programme, validator, relay, worker, follower } = rolesOf(name);
    await ensureRole(owner, own, secret, { memberOf: serviceGroup });
    await letOwnerPutOn(owner, own);
    for (const role of [programme, validator, relay, worker]) await ensureRoleToPutOn(owner, role, own);
    for (const role of [programme, validator]) await ensureMember(owner, role, serviceGroup);
    await ensureGroup(owner, follower);
  }
};

/** Schema, tables and grants of each service. `access` must exist before, so that migrations may refer to it. */
export const prepareServices = async (owner: Pool, definitions: readonly AnyServiceDefinition[]): Promise<void> => {
  for (const definition of definitions) {
    const { name, migrations } = definition;
    await owner.query(`CREATE SCHEMA IF NOT EXISTS ${name}`);
    const ofNewerBuild = await migrateSchema(owner, name, { ...serviceTables, ...migrations });
    await owner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${name} TO ${rolesOf(name).own}`);
    await repairAccess(owner, definition, ofNewerBuild.length > 0);
  }
};

export type PreparingTimeouts = {
  /** Milliseconds between two questions whether the line to the database still answers. */
  readonly askEveryMs?: number;
  /** Milliseconds within which it has to. */
  readonly answerWithinMs?: number;
};

/**
 * Runs the work while no other process prepares the same database. The work may take any time, provided that the
 * connection to the database answers.
 *
 * @throws Error of the work, or a transient one when the connection no longer answers: others need not wait for this
 *   process
 */
export const whilePreparing = async (
  owner: Pool,
  work: () => Promise<void>,
  { askEveryMs = 5_000, answerWithinMs = 18_000 }: PreparingTimeouts = {},
): Promise<void> => {
  const client = await owner.connect();
  const ask = (text: string): Promise<QueryResult<{ taken: boolean }>> =>
    client.query({ text, query_timeout: answerWithinMs } as QueryConfig);
  const over = new AbortController();
  const answered = async (): Promise<void> => {
    for (;;) {
      await pause(askEveryMs, undefined, { signal: over.signal });
      await ask('SELECT');
    }
  };
  let sound = false;
  try {
    while (!(await ask(`SELECT pg_try_advisory_lock(${PREPARING}) AS taken`)).rows[0]?.taken) await pause(AGAIN_MS);
    await Promise.race([work(), answered()]);
    await ask(`SELECT pg_advisory_unlock(${PREPARING})`);
    sound = true;
  } finally {
    over.abort();
    client.release(!sound);
  }
};

/**
 * Brings policies and grants of the service's schema in line with its definition: after a migration, or when a restore
 * has left out what it found no role for. What is right is not touched; from a schema that a newer release has migrated
 * nothing is revoked either.
 *
 * @returns a sentence for each correction
 * @throws Error when something is missing that cannot be restored
 */
export const repairAccess = async (
  owner: Pool,
  definition: AnyServiceDefinition,
  ofNewerBuild = false,
): Promise<readonly string[]> => {
  const { name } = definition;
  const found = await accessFaults(owner, definition);
  const faults = ofNewerBuild ? found.filter(({ kind }) => kind === 'missing') : found;
  if (faults.length === 0) return [];
  await untilUndisturbed(() =>
    inTransaction(owner, `SET LOCAL lock_timeout = '5s'; SET LOCAL search_path = ${name}`, (client) =>
      client.query(faults.map(({ repair }) => repair).join(';\n')),
    ),
  );
  const missing = await missingAccess(owner, definition);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  return faults.map(({ sentence }) => sentence);
};

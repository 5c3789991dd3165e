import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from '@cairn/platform/database/pool.js';
import { rolesOf } from '@cairn/platform/database/roles.js';
import { under } from '@cairn/platform/database/transaction.js';
import { asService, followerSettings, relaySettings } from '@cairn/platform/tenancy/scope.js';
import type { AnyServiceDefinition } from '@cairn/platform/process/prepare-database.js';
import { relayBatch, relayOutbox } from '@cairn/platform/feed/relay.js';
import { programmeFor } from './people.js';

/** Why this database cannot take the simulation of a seed; undefined when it can. */
export const whyNot = async (
  owner: Pool,
  definitions: readonly AnyServiceDefinition[],
  seed: string,
): Promise<string | undefined> => {
  const count = async (sql: string, settings: string, values: readonly unknown[] = []): Promise<number> =>
    Number((await under(owner, settings).query<{ count: string }>(sql, values)).rows[0]?.count ?? 0);
  if ((await count(`SELECT count(*) FROM auth."user" WHERE id = $1`, '', [programmeFor(seed, 0).manager.id])) > 0) {
    return `this database holds the facilities simulated from the seed "${seed}" already; take another --seed, or another database`;
  }
  if (await staysConnected(owner, definitions)) return 'Cairn runs on this database; stop it first';
  for (const { name, reactions } of definitions) {
    const waiting = await count('SELECT count(*) FROM outbox', `${asService(name)}; ${relaySettings(name)}`);
    const behind = await Promise.all(
      publishersOf(reactions).map((publisher) => behindOf(owner, name, publisher, typesOf(reactions, publisher))),
    );
    if (waiting + behind.reduce((sum, rows) => sum + rows, 0) > 0)
      return `the service ${name} has not taken every fact yet; let Cairn run for a moment, then stop it`;
  }
  return undefined;
};

/** How many facts that the service follows it has yet to take; others are passed over when it is idle. */
const behindOf = async (owner: Pool, name: string, publisher: string, types: readonly string[]): Promise<number> => {
  const { rows: places } = await under(owner, asService(name)).query<{ position: string }>(
    'SELECT position FROM checkpoints WHERE subscription = $1',
    [publisher],
  );
  const { rows } = await under(owner, `${asService(publisher)}; ${followerSettings(publisher)}`).query<{
    count: string;
  }>('SELECT count(*) FROM feed WHERE position > $1 AND type = ANY($2)', [places[0]?.position ?? '0', types]);
  return Number(rows[0]?.count ?? 0);
};

/** Whether services are connected; PostgreSQL names those who have just left for a moment longer. */
const staysConnected = async (
  owner: Pool,
  definitions: readonly AnyServiceDefinition[],
  tries = 20,
): Promise<boolean> => {
  const { rowCount } = await owner.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = ANY($1)`,
    [definitions.map(({ name }) => rolesOf(name).own)],
  );
  if (rowCount === 0 || tries === 0) return rowCount !== 0;
  await pause(100);
  return staysConnected(owner, definitions, tries - 1);
};

/** Gives what waits in an outbox its place in the feed. */
export const relayAll = async (pool: Pool, service: string): Promise<void> => {
  while ((await relayOutbox(pool, service)) === relayBatch);
};

/** What a service follows counts as taken up to here: its reactions have run, or were left out on purpose. */
export const standAtTheEnd = async (pool: Pool, { reactions }: AnyServiceDefinition): Promise<void> => {
  for (const publisher of publishersOf(reactions)) {
    const { rows } = await under(pool, followerSettings(publisher)).query<{ end: string }>(
      `SELECT coalesce(max(position), 0) AS end FROM ${publisher}.feed`,
    );
    await pool.query(
      `INSERT INTO checkpoints (subscription, position) VALUES ($1, $2)
       ON CONFLICT (subscription) DO UPDATE SET position = greatest(checkpoints.position, excluded.position)`,
      [publisher, rows[0]?.end],
    );
  }
};

const typesOf = (reactions: AnyServiceDefinition['reactions'], publisher: string): string[] =>
  reactions.filter(({ memory, on }) => memory === undefined && on.service === publisher).map(({ on }) => on.type);

/** Memories look up the feed by themselves. */
const publishersOf = (reactions: AnyServiceDefinition['reactions']): string[] => [
  ...new Set(reactions.filter(({ memory }) => memory === undefined).map(({ on }) => on.service)),
];

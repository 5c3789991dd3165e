import type { Pool } from '../database/pool.js';
import { under } from '../database/transaction.js';
import type { Running } from '../wakeups/running.js';
import { tenantSettings, workerSettings } from '../tenancy/scope.js';
import { retentionsOf } from './retentions.js';

const HOUR_MS = 3_600_000;

/**
 * Deletes expired rows of a service's tables: organizations with such rows are read across tenants, and the rows of
 * each are deleted under its tenant. Repeatable, and safe while another process does the same.
 *
 * @returns rows deleted by table
 */
export const sweep = async (pool: Pool, service: string): Promise<Readonly<Record<string, number>>> => {
  const deleted: Record<string, number> = {};
  for (const { table, since, days } of retentionsOf(service)) {
    const old = `${since} < now() - interval '${days} days'`;
    const { rows } = await under(pool, workerSettings(service)).query<{ tenant_id: string }>(
      `SELECT DISTINCT tenant_id FROM ${table} WHERE ${old}`,
    );
    let count = 0;
    for (const { tenant_id: tenantId } of rows) {
      const { rowCount } = await under(pool, tenantSettings(tenantId)).query(
        `DELETE FROM ${table} WHERE tenant_id = $1 AND ${old}`,
        [tenantId],
      );
      count += rowCount ?? 0;
    }
    deleted[table] = count;
  }
  return deleted;
};

/** Sweeps at the start and every hour; after a failure at the next hour. */
export const startSweeping = (
  pool: Pool,
  service: string,
  problem: (message: string, error: unknown) => void,
): Running => {
  let underWay: Promise<unknown> = Promise.resolve();
  const run = (): void => {
    underWay = sweep(pool, service).catch((error: unknown) =>
      problem('Rows that have had their time could not be deleted.', error),
    );
  };
  run();
  const timer = setInterval(run, HOUR_MS).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
};

import type { DueJobKey, Queryable } from '../service/due-jobs.store.js';

export type DeadJob = DueJobKey & {
  readonly attempts: number;
  readonly lastError: string | null;
  readonly deadAt: string;
};

/** Jobs that were given up after too many attempts, latest first. */
export const deadJobs = async (on: Queryable, limit = 100): Promise<readonly DeadJob[]> => {
  const { rows } = await on.query(
    `SELECT tenant_id AS "tenantId", job, key, attempts, last_error AS "lastError",
       to_char(dead_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "deadAt"
     FROM due_jobs WHERE dead_at IS NOT NULL ORDER BY dead_at DESC LIMIT $1`,
    [limit],
  );
  return rows as DeadJob[];
};

/** Tries a dead job again from the start, due at once; false when it is not dead. */
export const reviveJob = async (on: Queryable, { tenantId, job, key }: DueJobKey): Promise<boolean> => {
  const { rowCount } = await on.query(
    `UPDATE due_jobs SET dead_at = NULL, attempts = 0, retry_at = NULL, revision = DEFAULT
     WHERE tenant_id = $1 AND job = $2 AND key = $3 AND dead_at IS NOT NULL`,
    [tenantId, job, key],
  );
  return rowCount === 1;
};

/** Seconds by which the oldest due job is late, and how many jobs are dead. */
export const backlogOfJobs = async (
  on: Queryable,
  now: string,
): Promise<{ readonly oldestSeconds: number; readonly dead: number }> => {
  const { rows } = await on.query(
    `SELECT coalesce((SELECT greatest(0, extract(epoch FROM $1::timestamptz - min(due_at))) FROM due_jobs
        WHERE dead_at IS NULL AND due_at <= $1), 0)::float8 AS "oldestSeconds",
       (SELECT count(*) FROM due_jobs WHERE dead_at IS NOT NULL)::float8 AS dead`,
    [now],
  );
  return rows[0] as { oldestSeconds: number; dead: number };
};

/** Names of jobs which have rows that are not dead. */
export const jobsInTable = async (on: Queryable): Promise<readonly string[]> => {
  const { rows } = await on.query('SELECT DISTINCT job FROM due_jobs WHERE dead_at IS NULL ORDER BY job');
  return (rows as { job: string }[]).map(({ job }) => job);
};

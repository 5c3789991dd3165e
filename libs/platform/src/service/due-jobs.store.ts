/** A pool whose statements each run under given settings, or a connection within a transaction. */
export type Queryable = {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>;
};

export type DueJobKey = { readonly tenantId: string; readonly job: string; readonly key: string };

/** A row at one moment. Two with the same revision and attempts are the same request. Instants are ISO 8601 in UTC. */
export type DueJobRow = DueJobKey & {
  readonly revision: number;
  readonly attempts: number;
  readonly dueAt: string;
  /** Instant from which it may be claimed: `dueAt`, or later after a failed attempt. */
  readonly claimableAt: string;
};

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `tenant_id AS "tenantId", job, key, revision::float8 AS revision, attempts, ${instant('due_at')} AS "dueAt",
  ${instant('coalesce(retry_at, due_at)')} AS "claimableAt"`;

const thisRow = 'tenant_id = $1 AND job = $2 AND key = $3';

/**
 * Makes a job due at an instant, in the caller's transaction. A key that is already due is moved, and its attempts
 * start again from 0.
 */
export const dueJob = async (
  on: Queryable,
  { tenantId, job, key, dueAt }: DueJobKey & { readonly dueAt: string },
): Promise<void> => {
  await on.query(
    `INSERT INTO due_jobs (tenant_id, job, key, due_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, job, key) DO UPDATE SET due_at = excluded.due_at, revision = excluded.revision,
       attempts = 0, retry_at = NULL, last_error = NULL, dead_at = NULL`,
    [tenantId, job, key, dueAt],
  );
};

/**
 * Takes (deletes) up to `most` rows of a tenant's job that are due by `now` and not tried yet; rows locked by others
 * are skipped.
 *
 * @returns their keys
 */
export const takeDueJobs = async (
  on: Queryable,
  { tenantId, job }: Omit<DueJobKey, 'key'>,
  now: string,
  most: number,
): Promise<readonly string[]> => {
  const { rows } = await on.query(
    `DELETE FROM due_jobs WHERE tenant_id = $1 AND job = $2 AND key = ANY (ARRAY(
       SELECT key FROM due_jobs WHERE tenant_id = $1 AND job = $2 AND attempts = 0 AND dead_at IS NULL AND due_at <= $3
       ORDER BY key LIMIT $4 FOR UPDATE SKIP LOCKED)) RETURNING key`,
    [tenantId, job, now, most],
  );
  return (rows as { key: string }[]).map(({ key }) => key);
};

/** Cancels what was due; a run in progress continues. False when nothing was due. */
export const cancelDueJob = async (on: Queryable, { tenantId, job, key }: DueJobKey): Promise<boolean> => {
  const { rowCount } = await on.query(`DELETE FROM due_jobs WHERE ${thisRow}`, [tenantId, job, key]);
  return rowCount === 1;
};

/** Up to `limit` rows of these jobs that may be claimed by `until`, the earliest first. */
export const claimableJobs = async (
  on: Queryable,
  jobs: readonly string[],
  until: string,
  limit: number,
): Promise<readonly DueJobRow[]> => {
  const { rows } = await on.query(
    `SELECT ${columns} FROM due_jobs
     WHERE dead_at IS NULL AND coalesce(retry_at, due_at) <= $1 AND job = ANY($2) ORDER BY coalesce(retry_at, due_at) LIMIT $3`,
    [until, jobs, limit],
  );
  return rows as DueJobRow[];
};

/**
 * Counts an attempt of exactly this revision and number of attempts, if it is due by `now`: of two callers one
 * succeeds. Committed before the run, so that a run that crashes its process counts too and comes again at `retryAt`.
 *
 * @returns the row with the attempt counted; undefined when it has changed or is not due
 */
export const claimJob = async (
  on: Queryable,
  { tenantId, job, key, revision, attempts }: Omit<DueJobRow, 'dueAt' | 'claimableAt'>,
  now: string,
  retryAt: string,
): Promise<DueJobRow | undefined> => {
  const { rows } = await on.query(
    `UPDATE due_jobs SET attempts = attempts + 1, retry_at = $7
     WHERE ${thisRow} AND revision = $4 AND attempts = $5 AND dead_at IS NULL AND coalesce(retry_at, due_at) <= $6 RETURNING ${columns}`,
    [tenantId, job, key, revision, attempts, now, retryAt],
  );
  return rows[0] as DueJobRow | undefined;
};

/** The work is done: removes the row. False when it was made due again during the run and stays due. */
export const completeJob = async (
  on: Queryable,
  { tenantId, job, key, revision }: DueJobKey & { readonly revision: number },
): Promise<boolean> => {
  const { rowCount } = await on.query(`DELETE FROM due_jobs WHERE ${thisRow} AND revision = $4`, [
    tenantId,
    job,
    key,
    revision,
  ]);
  return rowCount === 1;
};

/**
 * An attempt failed: the row waits until `retryAt`, or is dead from `deadAt`. An `uncounted` attempt is not counted.
 * `error` is kept up to 2,000 characters.
 */
export const failJob = async (
  on: Queryable,
  { tenantId, job, key, revision, attempts }: DueJobKey & { readonly revision: number; readonly attempts: number },
  error: string,
  next: { readonly retryAt: string; readonly uncounted?: boolean } | { readonly deadAt: string },
): Promise<void> => {
  const [retryAt, deadAt] = 'retryAt' in next ? [next.retryAt, null] : [null, next.deadAt];
  const takenBack = 'uncounted' in next && next.uncounted ? 1 : 0;
  await on.query(
    `UPDATE due_jobs SET last_error = $6, retry_at = $7, dead_at = $8, attempts = attempts - $9 WHERE ${thisRow} AND revision = $4 AND attempts = $5`,
    [tenantId, job, key, revision, attempts, error.replaceAll('\u0000', '').slice(0, 2000), retryAt, deadAt, takenBack],
  );
};

import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from '@cairn/platform/database/pool.js';

/**
 * Statements that the server has counted: all; `work` without BEGIN, SET and COMMIT; and of these `ofRequests` those of
 * requests.
 */
export type Statements = { readonly all: number; readonly ofRequests: number; readonly work: number };

const counted = async (owner: Pool): Promise<Statements> => {
  const { rows } = await owner.query<{ all: string; ofRequests: string; work: string }>(
    `SELECT coalesce(sum(calls), 0) AS all,
       coalesce(sum(calls) FILTER (WHERE query !~* '^(BEGIN|SET|COMMIT|ROLLBACK)'), 0) AS work,
       coalesce(sum(calls) FILTER (WHERE rolname IN ('cairn_auth', 'cairn_surveys') AND query !~* '^(BEGIN|SET|COMMIT|ROLLBACK|LISTEN|SELECT pg_notify)'), 0) AS "ofRequests"
     FROM public.pg_stat_statements JOIN pg_roles ON pg_roles.oid = userid
     WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND query !~ 'pg_stat_statements'`,
  );
  return { all: Number(rows[0]?.all), ofRequests: Number(rows[0]?.ofRequests), work: Number(rows[0]?.work) };
};

const less = (after: Statements, before: Statements): Statements => ({
  all: after.all - before.all,
  ofRequests: after.ofRequests - before.ofRequests,
  work: after.work - before.work,
});

/** Undefined on a server that does not count. */
export const statementsSoFar = (owner: Pool): Promise<Statements | undefined> =>
  owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA public').then(
    () => counted(owner),
    () => undefined,
  );

/** Of the services, to this database. */
export const connectionsOf = async (owner: Pool): Promise<number> => {
  const { rows } = await owner.query<{ connections: number }>(
    `SELECT count(*)::int AS connections FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE 'cairn\\_%' AND usename <> current_user`,
  );
  return rows[0]?.connections ?? NaN;
};

const SETTLED_AFTER_MS = 3_000;

const during = async (owner: Pool, work: () => Promise<unknown>): Promise<Statements> => {
  const before = await counted(owner);
  await work();
  await pause(SETTLED_AFTER_MS);
  const after = await counted(owner);
  return less(after, before);
};

/**
 * Statements for each of so many turns of the work, with all that follows from it; less those of an equal time in which
 * nothing was asked for. Undefined on a server that does not count.
 */
export const statementsOf = async (
  owner: Pool,
  turns: number,
  work: (turn: number) => Promise<unknown>,
): Promise<Statements | undefined> => {
  const counts = await statementsSoFar(owner);
  if (!counts) return undefined;
  const started = performance.now();
  const busy = await during(owner, async () => {
    for (let turn = 0; turn < turns; turn += 1) await work(turn);
  });
  const tookMs = performance.now() - started;
  const idle = await during(owner, () => pause(Math.max(0, tookMs - SETTLED_AFTER_MS)));
  const { all, ofRequests, work: beside } = less(busy, idle);
  return { all: all / turns, ofRequests: ofRequests / turns, work: beside / turns };
};

import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from '@cairn/platform/database/pool.js';

/** Statements that the server has counted: all, and those of requests but BEGIN, SET and COMMIT. */
export type Statements = { readonly all: number; readonly ofRequests: number };

const counted = async (owner: Pool): Promise<Statements> => {
  const { rows } = await owner.query<{ all: string; ofRequests: string }>(
    `SELECT coalesce(sum(calls), 0) AS all,
       coalesce(sum(calls) FILTER (WHERE rolname IN ('cairn_auth', 'cairn_surveys') AND query !~* '^(BEGIN|SET|COMMIT|ROLLBACK|LISTEN|SELECT pg_notify)'), 0) AS "ofRequests"
     FROM public.pg_stat_statements JOIN pg_roles ON pg_roles.oid = userid
     WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND query !~ 'pg_stat_statements'`,
  );
  return { all: Number(rows[0]?.all), ofRequests: Number(rows[0]?.ofRequests) };
};

const SETTLED_AFTER_MS = 3_000;

const during = async (owner: Pool, work: () => Promise<unknown>): Promise<Statements> => {
  const before = await counted(owner);
  await work();
  await pause(SETTLED_AFTER_MS);
  const after = await counted(owner);
  return { all: after.all - before.all, ofRequests: after.ofRequests - before.ofRequests };
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
  const counts = await owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA public').then(
    () => counted(owner),
    () => undefined,
  );
  if (!counts) return undefined;
  const started = performance.now();
  const busy = await during(owner, async () => {
    for (let turn = 0; turn < turns; turn += 1) await work(turn);
  });
  const tookMs = performance.now() - started;
  const idle = await during(owner, () => pause(Math.max(0, tookMs - SETTLED_AFTER_MS)));
  return { all: (busy.all - idle.all) / turns, ofRequests: (busy.ofRequests - idle.ofRequests) / turns };
};

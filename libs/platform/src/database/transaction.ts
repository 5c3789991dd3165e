import type { PoolClient, QueryArrayConfig, QueryConfig, QueryResultRow } from 'pg';
import type { Pool } from './pool.js';
import { isConnectionBroken, isPgError } from './transient.js';

/** Errors of a statement that leave the connection as it was; it need only roll back. */
const CONNECTION_IS_FINE = /^(22|23|P0|42501|40001|40P01|55P03|57014)/;

const leavesConnectionUsable = (error: unknown): boolean =>
  isPgError(error) ? CONNECTION_IS_FINE.test(error.code) : !isConnectionBroken(error);

/** Registers a statement whose result is awaited only together with the commit. */
export type Defer = (statement: Promise<unknown>) => void;

/**
 * Runs work in one transaction on one connection. `settings` are sent with BEGIN, the first statement right behind, and
 * the commit right behind what was deferred, without round trips in between. A connection returns to the pool only when
 * it is known to be usable, else it is closed. After the end of the work the client refuses statements.
 *
 * @throws the error of the work or of a deferred statement, after a rollback; of several, the one that aborted the
 *   transaction
 */
export const inTransaction = async <T>(
  pool: Pool,
  settings: string,
  work: (client: PoolClient, defer: Defer) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  const { lent, takeBack } = lend(client);
  const deferred: Promise<unknown>[] = [];
  const defer = (statement: Promise<unknown>): void => {
    statement.catch(() => undefined);
    deferred.push(statement);
  };
  try {
    defer(client.query(`BEGIN;${settings}`));
    const result = await work(lent, defer);
    takeBack();
    defer(client.query('COMMIT'));
    await allOf(deferred);
    client.release();
    return result;
  } catch (thrown) {
    takeBack();
    const error = causeOf(thrown, await Promise.allSettled(deferred));
    const rolledBack =
      leavesConnectionUsable(error) &&
      (await client.query('ROLLBACK').then(
        () => true,
        () => false,
      ));
    client.release(!rolledBack);
    throw error;
  }
};

export type Statement = string | QueryConfig | QueryArrayConfig;

export type Statements = {
  query<Row extends QueryResultRow | unknown[] = QueryResultRow>(
    statement: Statement,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[]; rowCount: number | null }>;
};

/** Runs single statements, each in a transaction of its own under these settings, in one round trip. */
export const under = (pool: Pool, settings: string): Statements => ({
  query: async <Row>(statement: Statement, values?: readonly unknown[]) => {
    let answer: Promise<unknown> | undefined;
    await inTransaction(pool, settings, (client, defer) => {
      answer = client.query(statement as QueryConfig, values && [...values]);
      defer(answer);
      return Promise.resolve();
    });
    return (await answer) as { rows: Row[]; rowCount: number | null };
  },
});

/** The connection until it is taken back; it then refuses statements, since it may serve another organization. */
export const lend = (client: PoolClient): { readonly lent: PoolClient; readonly takeBack: () => void } => {
  let over = false;
  const query = (...statement: Parameters<PoolClient['query']>): unknown =>
    over ? Promise.reject(new Error('The transaction of this connection is over.')) : client.query(...statement);
  return { lent: Object.assign(Object.create(client) as PoolClient, { query }), takeBack: () => void (over = true) };
};

const IN_FAILED_TRANSACTION = '25P02';

/** A statement sent after one that failed reports only that the transaction is aborted; the cause is in the other. */
const causeOf = (thrown: unknown, deferred: readonly PromiseSettledResult<unknown>[]): unknown => {
  if (!isPgError(thrown) || thrown.code !== IN_FAILED_TRANSACTION) return thrown;
  return deferred.find((one) => one.status === 'rejected')?.reason ?? thrown;
};

const allOf = async (statements: readonly Promise<unknown>[]): Promise<void> => {
  const settled = await Promise.allSettled(statements);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
};

import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { ClientBase, QueryConfig } from 'pg';
import { statementName } from './statement-name.js';

/**
 * Kysely on one connection whose transaction is opened and closed by the caller.
 *
 * @param answerWithinMs how long a statement may go unanswered; that of the pool by default
 */
export const kyselyOn = <Tables>(client: ClientBase, answerWithinMs?: number): Kysely<Tables> => {
  const connection = new OpenConnection(client, answerWithinMs);
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OpenDriver(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
};

class OpenConnection implements DatabaseConnection {
  constructor(
    private readonly client: ClientBase,
    private readonly answerWithinMs: number | undefined,
  ) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await this.client.query({
      name: statementName(sql),
      text: sql,
      values: [...parameters],
      ...(this.answerWithinMs !== undefined && { query_timeout: this.answerWithinMs }),
    } as QueryConfig);
    return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
  }

  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Streaming is not offered inside a transaction.');
  }
}

class OpenDriver implements Driver {
  constructor(private readonly connection: OpenConnection) {}

  init = (): Promise<void> => Promise.resolve();
  destroy = (): Promise<void> => Promise.resolve();
  acquireConnection = (): Promise<DatabaseConnection> => Promise.resolve(this.connection);
  releaseConnection = (): Promise<void> => Promise.resolve();
  beginTransaction = (): Promise<void> => Promise.reject(new Error('A transaction is already open.'));
  commitTransaction = this.beginTransaction;
  rollbackTransaction = this.beginTransaction;
}

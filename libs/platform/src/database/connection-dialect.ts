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
import type { ClientBase } from 'pg';
import { statementName } from './statement-name.js';

/** Kysely on one connection whose transaction somebody else has opened and will close. */
export const kyselyOn = <Tables>(client: ClientBase): Kysely<Tables> => {
  const connection = new OpenConnection(client);
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
  constructor(private readonly client: ClientBase) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await this.client.query({
      name: statementName(sql),
      text: sql,
      values: [...parameters],
    });
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

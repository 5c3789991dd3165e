import type { Pool as PgPool } from 'pg';
import pg from 'pg';

export type Pool = PgPool;

const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;

const asText = (text: string): string => text;

/** Dates stay text, instants become ISO 8601 in UTC, 64-bit integers stay text: nothing shifts a day or is rounded. */
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, asText],
  [DATE, asText],
  [TIMESTAMP, asText],
  [TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ??
    pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** How long a role's statements may take on the server; the client waits a little longer before it gives up. */
export const STATEMENT_SECONDS = 15;
const ANSWER_WITHIN_MS = (STATEMENT_SECONDS + 3) * 1000;
const KEEPALIVE_AFTER_MS = 10_000;
/** Connections that a quiet process holds are few; opening one takes some milliseconds. */
const IDLE_MS = 10_000;

export type ConnectionSettings = {
  /**
   * Milliseconds within which a statement must be answered; else its connection is destroyed and it fails as transient.
   * 0 waits without limit: migrations, rebuilds. 18 s by default, which is longer than the server lets a role's
   * statement run.
   */
  readonly answerWithinMs?: number;
  /** Instead of dates and 64-bit integers as text. */
  readonly types?: typeof types;
};

const settingsOf = (
  url: string,
  name: string,
  { answerWithinMs = ANSWER_WITHIN_MS, ...others }: ConnectionSettings,
) => ({
  connectionString: url,
  types,
  pipeline: true,
  application_name: name,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEPALIVE_AFTER_MS,
  connectionTimeoutMillis: 10_000,
  ...(answerWithinMs > 0 && { query_timeout: answerWithinMs }),
  ...others,
});

/**
 * What behind a pooler before PgBouncer 1.21 nothing may be: the pooler hands each transaction to another server
 * connection, which does not know the named statement.
 */
class WithoutNamedStatements extends pg.Client {
  constructor(settings?: pg.ClientConfig) {
    super(settings);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((first: unknown, ...others: unknown[]) => query(withoutName(first), ...others)) as typeof this.query;
  }
}

const withoutName = (query: unknown): unknown => {
  if (typeof query !== 'object' || query === null || !('name' in query) || 'submit' in query) return query;
  const { name: _, ...unnamed } = query;
  return unnamed;
};

/** `?pgbouncer=true`, as other clients of PostgreSQL take it. */
const isPooled = (url: string): boolean => new URL(url).searchParams.get('pgbouncer') === 'true';

/** The statements on a broken connection fail; without a listener its error would end the process as well. */
const passOver = (): void => undefined;

/**
 * A pool of at most `max` connections; one that breaks or falls silent fails the statements on it, is dropped, and
 * throws nothing else. Statements may be sent before the last one has answered. Every connection to PostgreSQL is made
 * in this file.
 *
 * @param url with `?pgbouncer=true` no statement is named
 */
export const createPool = (url: string, max = 5, name = 'cairn', settings: ConnectionSettings = {}): Pool => {
  const pool = new pg.Pool({
    ...settingsOf(url, name, settings),
    ...(isPooled(url) && { Client: WithoutNamedStatements }),
    max,
    idleTimeoutMillis: IDLE_MS,
  });
  pool.on('error', passOver);
  pool.on('connect', (client) => client.on('error', passOver));
  return pool;
};

/** A connection of its own, for LISTEN; it emits `end` when it is lost. */
export const createClient = (url: string, name: string): pg.Client => {
  const client = new pg.Client(settingsOf(url, name, {}));
  client.on('error', passOver);
  return client;
};

/** Ends a pool or a client; what does not end in time is left behind. */
export const endWithin = async (ms: number, ending: Promise<unknown>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([ending.catch(passOver), tooLate]);
  clearTimeout(timer);
};

import type { Pool as PgPool } from 'pg';
import pg from 'pg';

export type Pool = PgPool;

const INT8 = 20;
const DATE = 1082;
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;

const asText = (text: string): string => text;

/** Dates stay text, instants become ISO 8601 in UTC, 64-bit integers stay text: nothing shifts a day or rounds. */
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

const passOver = (): void => undefined;

/**
 * A pool of at most `max` connections; one that breaks fails the statements on it, or is dropped, and throws nothing
 * else. Statements may be sent before the last one has answered.
 */
export const createPool = (url: string, max = 5, name = 'cairn'): Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    pipeline: true,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  pool.on('error', passOver);
  pool.on('connect', (client) => client.on('error', passOver));
  return pool;
};

export const createClient = (url: string, name: string): pg.Client =>
  new pg.Client({ connectionString: url, types, pipeline: true, application_name: name });

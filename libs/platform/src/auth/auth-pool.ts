import pg from 'pg';
import { urlForRole } from '../database/roles.js';
import { authRole } from './migrate-access.js';

const INT8 = 20;

/** 64-bit counts as numbers, and instants as Date, which is what better-auth computes with. */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/** The connections of the role that may read and write the sign-in tables, and read who belongs where. */
export const createAuthPool = (
  { databaseUrl, secret }: { readonly databaseUrl: string; readonly secret: string },
  max = 5,
): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: urlForRole(databaseUrl, authRole, secret),
    max,
    types,
    application_name: authRole,
    options: '-c search_path=auth',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  pool.on('error', () => undefined);
  return pool;
};

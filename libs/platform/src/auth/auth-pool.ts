import pg from 'pg';
import { type Pool, createPool } from '../database/pool.js';
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
): Pool => createPool(urlForRole(databaseUrl, authRole, secret), max, authRole, { types });

import type { Pool } from '../database/pool.js';
import { type Probe, Unready } from '../http/readiness.js';
import { missingAccess } from './access-faults.query.js';
import type { AccessSource } from './access-rules.js';

const FRESH_MS = 10_000;

/**
 * Not ready while the database lacks a table, policy, role or grant that the service needs; checked every 10 s at most.
 */
export const accessProbe = (pool: Pool, definition: AccessSource, now = () => performance.now()): Probe => {
  let askedAt = -Infinity;
  let missing: Promise<readonly string[]> = Promise.resolve([]);
  return async () => {
    if (now() - askedAt > FRESH_MS) {
      askedAt = now();
      missing = missingAccess(pool, definition);
      missing.catch(() => (askedAt = -Infinity));
    }
    const sentences = await missing;
    if (sentences.length > 0) throw new Unready(sentences.join('\n'));
  };
};

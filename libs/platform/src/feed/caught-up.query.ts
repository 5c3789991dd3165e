import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from '../database/pool.js';
import { under } from '../database/transaction.js';
import { isPgError } from '../database/transient.js';
import { HttpRefusal } from '../http/refusals.js';
import { followerSettings, relaySettings } from '../tenancy/scope.js';
import { readCheckpoints } from './feed.store.js';
import { subscriptionName } from './reaction.js';

const TIMEOUT_MS = 5_000;
const PAUSE_MS = 20;

type Of = { readonly name: string; readonly pool: Pool };

/**
 * Waits until what a service has committed by now is in its feed, so that a follower that then catches up has it. False
 * where no relay moved it within `timeoutMs` (5 s by default).
 */
export const isRelayed = async ({ name, pool }: Of, timeoutMs = TIMEOUT_MS): Promise<boolean> => {
  const outbox = under(pool, relaySettings(name));
  const { rows } = await outbox.query<{ last: string | null }>('SELECT max(id) AS last FROM outbox');
  const last = rows[0]?.last;
  const isGone = async (): Promise<boolean> =>
    (await outbox.query('SELECT FROM outbox WHERE id <= $1 LIMIT 1', [last])).rows.length === 0;
  return last === null || last === undefined || within(timeoutMs, isGone);
};

/**
 * Waits until a subscription of the service has processed what its publisher's feed holds by now, for `timeoutMs` at
 * most (5 s by default).
 *
 * @param memory the memory whose subscription it is; by default that of the service's other reactions
 * @throws HttpRefusal 503 `temporarily-unavailable` when that takes longer
 */
export const catchUp = async (
  { pool }: Of,
  publisher: string,
  memory?: string,
  timeoutMs = TIMEOUT_MS,
): Promise<void> => {
  const [end, subscription] = [await endOfFeed(pool, publisher), subscriptionName(publisher, memory)];
  const hasReadIt = async (): Promise<boolean> => BigInt((await readCheckpoints(pool)).get(subscription) ?? '0') >= end;
  if (!(await within(timeoutMs, hasReadIt))) throw new HttpRefusal(503, 'temporarily-unavailable');
};

const NOTHING_YET = ['42P01', '42501'];

/** The position of the newest fact; 0 for the feed of a publisher that has never started. */
export const endOfFeed = async (pool: Pool, publisher: string): Promise<bigint> => {
  try {
    const { rows } = await under(pool, followerSettings(publisher)).query<{ end: string }>(
      `SELECT coalesce(max(position), 0) AS end FROM ${publisher}.feed`,
    );
    return BigInt(rows[0]?.end ?? '0');
  } catch (error) {
    if (isPgError(error) && NOTHING_YET.includes(error.code)) return 0n;
    throw error;
  }
};

const within = async (timeoutMs: number, isSo: () => Promise<boolean>): Promise<boolean> => {
  const end = performance.now() + timeoutMs;
  for (;;) {
    if (await isSo()) return true;
    if (performance.now() >= end) return false;
    await pause(PAUSE_MS);
  }
};

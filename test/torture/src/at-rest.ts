import { setTimeout as pause } from 'node:timers/promises';
import { serviceNames } from '@cairn/platform/database/roles.js';
import type { Client } from 'pg';

/** For so long nothing may come any further before it counts as standing still. */
const timeoutMs = 300_000;

/** What is still on its way: facts that are not moved or not read, jobs that are due, mails of unknown outcome. */
const underWay = async (database: Client, now: string): Promise<string[]> => {
  const found: string[] = [];
  const count = async (text: string, values: unknown[] = []): Promise<number> =>
    Number((await database.query<{ count: string }>(text, values)).rows[0]?.count);
  for (const service of serviceNames) {
    const outbox = await count(`SELECT count(*) FROM ${service}.outbox`);
    if (outbox > 0) found.push(`${outbox} facts in the outbox of ${service}`);
    const due = await count(`SELECT count(*) FROM ${service}.due_jobs WHERE dead_at IS NULL AND due_at <= $1`, [now]);
    if (due > 0) found.push(`${due} jobs of ${service} are due`);
    const { rows } = await database.query<{ subscription: string; position: string }>(
      `SELECT subscription, position FROM ${service}.checkpoints`,
    );
    for (const { subscription, position } of rows) {
      const publisher = subscription.split(' ')[0] ?? '';
      if (!(serviceNames as readonly string[]).includes(publisher)) continue;
      const unread = await count(`SELECT count(*) FROM ${publisher}.feed WHERE position > $1`, [position]);
      if (unread > 0) found.push(`${service} has not read ${unread} facts of ${subscription}`);
    }
  }
  return found;
};

const interrupted = async (database: Client): Promise<string[]> =>
  (
    await database.query<{ id: string }>(`SELECT id FROM notifications.messages WHERE status IN ('unknown', 'sending')`)
  ).rows.map(({ id }) => id);

/**
 * Waits until nothing is under way. A mail of which nobody knows whether it arrived is sent again ten minutes later by
 * the clock of the demo; what is interrupted twice is left to staff.
 *
 * @returns what did not come to rest
 */
export const comeToRest = async (
  database: Client,
  clock: { readonly now: () => Promise<string>; readonly advance: (duration: string) => Promise<unknown> },
): Promise<{ readonly seconds: number; readonly unrest: readonly string[] }> => {
  const since = Date.now();
  const seconds = (): number => (Date.now() - since) / 1_000;
  let advanced = 0;
  let seen = '';
  let changed = since;
  for (;;) {
    const unrest = await underWay(database, await clock.now());
    if (unrest.join() !== seen) changed = Date.now();
    seen = unrest.join();
    const waiting = await interrupted(database);
    if (unrest.length === 0 && (waiting.length === 0 || advanced > 2)) return { seconds: seconds(), unrest };
    if (unrest.length === 0) {
      await clock.advance('PT11M');
      advanced += 1;
      await pause(3_000);
    }
    if (Date.now() - changed > timeoutMs) return { seconds: seconds(), unrest };
    await pause(500);
  }
};

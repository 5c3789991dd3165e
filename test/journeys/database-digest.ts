import { setTimeout as pause } from 'node:timers/promises';
import { serviceNames } from '@cairn/platform/database/roles.js';
import type { Client } from 'pg';

/** What Cairn's own clockwork changes: positions read, events chained, sessions prolonged, guesses counted. */
const clockwork = [
  'checkpoints',
  'event_chain',
  'chain_heads',
  'session',
  'rateLimit',
  'rate_limit',
  'failed_sign_ins',
  'verification',
];

type Digest = Readonly<Record<string, string>>;

/** A fingerprint of every row of every table which people's commands change. */
export const digest = async (client: Client): Promise<Digest> => {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = ANY($1) AND NOT tablename = ANY($2) ORDER BY 1`,
    [[...serviceNames, 'access', 'auth', 'demo'], clockwork],
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS digest FROM ${name} t`,
    );
    digests[name] = rows[0]?.digest ?? '';
  }
  return digests;
};

/** The fingerprint when nothing moves any more: feeds are read, mails are sent. */
export const settledDigest = async (client: Client): Promise<Digest> => {
  for (let last = await digest(client), since = Date.now(), end = since + 240_000; ; await pause(250)) {
    const now = await digest(client);
    if (JSON.stringify(now) !== JSON.stringify(last)) [last, since] = [now, Date.now()];
    else if (Date.now() - since > 1_500) return now;
    if (Date.now() > end) throw new Error('The database did not come to rest.');
  }
};

import type { ClientBase } from 'pg';
import { HttpRefusal } from '../http/refusals.js';

type Stored = { readonly request_hash: string; readonly result: string };

/**
 * Runs the work once for a key of the tenant. The first request stores its result, as JSON, in its own transaction; a
 * repetition is answered with that result. A request that arrives while the first is running waits for it.
 *
 * @throws HttpRefusal 422 `idempotency-key-reused` when the key came with another request
 */
export const onceForKey = async <T>(
  client: ClientBase,
  tenantId: string,
  { key, requestHash }: { readonly key: string; readonly requestHash: string },
  work: () => Promise<T>,
): Promise<T> => {
  const { rowCount } = await client.query({
    name: 'claim-idempotency-key',
    text: 'INSERT INTO idempotency_keys (tenant_id, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    values: [tenantId, key, requestHash],
  });
  if (rowCount === 0) return replay<T>(client, tenantId, key, requestHash);
  const result = await work();
  await client.query({
    name: 'keep-idempotent-result',
    text: 'UPDATE idempotency_keys SET result = $3 WHERE tenant_id = $1 AND key = $2',
    values: [tenantId, key, JSON.stringify(result ?? null)],
  });
  return result;
};

const replay = async <T>(client: ClientBase, tenantId: string, key: string, requestHash: string): Promise<T> => {
  const { rows } = await client.query<Stored>(
    'SELECT request_hash, result FROM idempotency_keys WHERE tenant_id = $1 AND key = $2',
    [tenantId, key],
  );
  const stored = rows[0];
  if (!stored || stored.request_hash !== requestHash) {
    throw new HttpRefusal(422, 'idempotency-key-reused', 'This Idempotency-Key was used before for another request.');
  }
  return JSON.parse(stored.result) as T;
};

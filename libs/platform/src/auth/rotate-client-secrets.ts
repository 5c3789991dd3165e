import type { Pool } from '../database/pool.js';
import { inTransaction } from '../database/transaction.js';
import { sealedAnew } from './auth-secrets.js';
import type { SealedAnew } from './rotate-second-factors.js';

/** Seals the secrets that identity providers know Cairn by with the current secret; what no secret opens stays as it is. */
export const rotateClientSecrets = (
  owner: Pool,
  { secret, formerSecrets }: { readonly secret: string; readonly formerSecrets: readonly string[] },
): Promise<SealedAnew> =>
  inTransaction(owner, `SET LOCAL lock_timeout = '5s'`, async (client) => {
    const { rows } = await client.query<{ id: string; sealed: string }>(
      'SELECT organization_id AS id, client_secret AS sealed FROM auth.sso_connections ORDER BY 1 FOR UPDATE',
    );
    let done = 0;
    for (const { id, sealed } of rows) {
      const anew = await sealedAnew(sealed, secret, formerSecrets);
      if (anew === undefined) continue;
      await client.query('UPDATE auth.sso_connections SET client_secret = $2 WHERE organization_id = $1', [id, anew]);
      done += 1;
    }
    return { done, unopened: rows.length - done };
  });

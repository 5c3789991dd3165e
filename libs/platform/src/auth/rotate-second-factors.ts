import type { Pool } from '../database/pool.js';
import { inTransaction } from '../database/transaction.js';
import { sealedAnew } from './auth-secrets.js';

export type SealedAnew = { readonly done: number; readonly unopened: number };

/** Seals every second factor and its backup codes with the current secret; what no secret opens stays as it is. */
export const rotateSecondFactors = (
  owner: Pool,
  { secret, formerSecrets }: { readonly secret: string; readonly formerSecrets: readonly string[] },
): Promise<SealedAnew> =>
  inTransaction(owner, `SET LOCAL lock_timeout = '5s'`, async (client) => {
    const { rows } = await client.query<{ id: string; secret: string; codes: string }>(
      'SELECT id, secret, "backupCodes" AS codes FROM auth."twoFactor" ORDER BY id FOR UPDATE',
    );
    let done = 0;
    for (const row of rows) {
      const [key, codes] = await Promise.all(
        [row.secret, row.codes].map((sealed) => sealedAnew(sealed, secret, formerSecrets)),
      );
      if (key === undefined || codes === undefined) continue;
      await client.query('UPDATE auth."twoFactor" SET secret = $2, "backupCodes" = $3 WHERE id = $1', [
        row.id,
        key,
        codes,
      ]);
      done += 1;
    }
    return { done, unopened: rows.length - done };
  });

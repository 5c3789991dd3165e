import { createPublicKey } from 'node:crypto';
import { compactVerify, decodeProtectedHeader } from 'jose';
import type { LogCheckpoint } from '@cairn/contracts/certification/http/log-checkpoints.js';
import type { Config } from '@cairn/platform/config/config.js';
import type { Kysely } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import { ownPublicKeys } from '../credential/signing-keys.store.js';
import type { CheckpointClaims } from './log-checkpoint.jws.js';

/**
 * Checkpoints whose signature is missing or not one of ours. Only a key counts that one of the secrets opens: the owner of
 * the database can put another key into the table, but cannot seal it.
 *
 * @returns service and number of each
 */
export const unsignedCheckpoints = async (
  db: Kysely<CertificationTables>,
  secrets: Pick<Config, 'secret' | 'formerSecrets'>,
): Promise<{ readonly service: string; readonly number: number; readonly isMissing: boolean }[]> => {
  const keys = await ownPublicKeys(db, secrets);
  const rows = await db
    .selectFrom('cairn.log_checkpoints')
    .select(['service', 'number', 'day', 'previous', 'digest', 'signature'])
    .orderBy('service')
    .orderBy('number')
    .execute();
  const faults = [];
  for (const { signature, ...claims } of rows) {
    const { service, number } = claims;
    if (signature === null) faults.push({ service, number, isMissing: true });
    else if (!(await isSignedBy(keys, claims, signature))) faults.push({ service, number, isMissing: false });
  }
  return faults;
};

type Keys = Awaited<ReturnType<typeof ownPublicKeys>>;

const isSignedBy = async (keys: Keys, claims: CheckpointClaims, signature: string): Promise<boolean> => {
  try {
    const kid = decodeProtectedHeader(signature).kid ?? '';
    const key = keys.find((one) => kid.endsWith(`/${one.kid}`));
    if (!key) return false;
    const { payload } = await compactVerify(signature, createPublicKey({ key: key.jwk, format: 'jwk' }), {
      algorithms: ['RS256'],
    });
    const stated = JSON.parse(new TextDecoder().decode(payload)) as Omit<LogCheckpoint, 'signature'>;
    return (['service', 'number', 'day', 'previous', 'digest'] as const).every((name) => stated[name] === claims[name]);
  } catch {
    return false;
  }
};

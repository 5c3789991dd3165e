import { createHash } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';

/** Stays the same for a secret, whichever others are set; an envelope names it. */
const versionOf = (secret: string): number => createHash('sha256').update(secret).digest().readUInt32BE(0) >>> 1;

/**
 * The secrets as better-auth takes them. A single one seals without an envelope, as it always did; what has none is
 * opened with the oldest.
 */
export const authSecrets = (secret: string, formerSecrets: readonly string[]) =>
  formerSecrets.length === 0
    ? { secret }
    : {
        secret: formerSecrets.at(-1) ?? secret,
        secrets: [secret, ...formerSecrets].map((value) => ({ version: versionOf(value), value })),
      };

const keysOf = (secrets: readonly string[], legacySecret?: string) => ({
  keys: new Map(secrets.map((one) => [versionOf(one), one])),
  currentVersion: versionOf(secrets[0] ?? ''),
  ...(legacySecret !== undefined && { legacySecret }),
});

/**
 * Encrypts again, with the current secret, what it or a former one has encrypted.
 *
 * @returns undefined when none of the secrets opens it
 */
export const sealedAnew = async (
  sealed: string,
  secret: string,
  formerSecrets: readonly string[],
): Promise<string | undefined> => {
  const secrets = [secret, ...formerSecrets];
  for (const legacy of secrets) {
    const data = await symmetricDecrypt({ key: keysOf(secrets, legacy), data: sealed }).catch(() => undefined);
    if (data !== undefined) return symmetricEncrypt({ key: secret, data });
  }
  return undefined;
};

import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  generateKeyPair,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { Config } from '@cairn/platform/config/config.js';
import { readWithAnySecret } from '@cairn/platform/config/read-with-any-secret.js';
import { calculateJwkThumbprint } from 'jose';
import { type Kysely, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { CertificationTables, PublicJwk } from '../certification.tables.js';

type Db = Kysely<CertificationTables>;

type Secrets = Pick<Config, 'secret' | 'formerSecrets'>;

/** `kid` is the thumbprint of the public key. */
export type SigningKey = { readonly kid: string; readonly privateKey: KeyObject };

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** As strong as 128 bits. */
const RSA_BITS = 3072;
/** Then the key is retired: another one signs, and it stays published. */
const SIGNS_FOR = { hours: 24 * 365 };

/** All keys a credential may have been signed with, the newest first; retired ones stay. */
export const findPublicKeys = async (db: Db): Promise<{ readonly kid: string; readonly jwk: PublicJwk }[]> => {
  const rows = await db
    .selectFrom('signing_keys')
    .select(['kid', 'public_jwk'])
    .orderBy('created_at', 'desc')
    .orderBy('kid')
    .execute();
  return rows.map(({ kid, public_jwk: jwk }) => ({ kid, jwk }));
};

/**
 * The newest key that one of the secrets opens and that is not retired; made when there is none. Older keys stay for
 * credentials signed before.
 */
export const findSigningKey = async (db: Db, secrets: Secrets, now: string): Promise<SigningKey> => {
  const known = await newestKey(db, secrets, now);
  if (known) return known;
  await sql`select pg_advisory_xact_lock(hashtextextended('signing keys of certification', 0))`.execute(db);
  return (await newestKey(db, secrets, now)) ?? addSigningKey(db, secrets.secret, now);
};

/** Another key, which signs from now on. */
export const addSigningKey = async (db: Db, secret: string, now: string): Promise<SigningKey> => {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS });
  const jwk = publicKey.export({ format: 'jwk' }) as PublicJwk;
  const kid = await calculateJwkThumbprint(jwk);
  await db
    .insertInto('signing_keys')
    .values({
      kid,
      public_jwk: JSON.stringify(jwk),
      sealed_private_key: seal(privateKey, kid, secret),
      created_at: now,
    })
    .execute();
  return { kid, privateKey };
};

/**
 * Seals every key that a secret opens with the current one, and adds a key that signs from now on: the former ones
 * retire and stay published, so that what they have signed can be checked.
 *
 * @returns how many keys were sealed anew, and how many no secret opened
 */
export const rotateSigningKeys = async (
  db: Db,
  secrets: Secrets,
  now: string,
): Promise<{ readonly done: number; readonly unopened: number }> => {
  const rows = await db.selectFrom('signing_keys').select(['kid', 'sealed_private_key']).forUpdate().execute();
  let done = 0;
  for (const { kid, sealed_private_key: sealed } of rows) {
    const key = readWithAnySecret(secrets, (secret) => open(sealed, kid, secret));
    if (!key) continue;
    await db
      .updateTable('signing_keys')
      .set({ sealed_private_key: seal(key, kid, secrets.secret) })
      .where('kid', '=', kid)
      .execute();
    done += 1;
  }
  await addSigningKey(db, secrets.secret, now);
  return { done, unopened: rows.length - done };
};

/** Open Badges 3.0 asks for RS256; keys of another kind are retired whatever their age. */
const newestKey = async (db: Db, secrets: Secrets, now: string): Promise<SigningKey | undefined> => {
  const retiredBefore = Temporal.Instant.from(now).subtract(SIGNS_FOR).toString();
  const rows = await db
    .selectFrom('signing_keys')
    .select(['kid', 'sealed_private_key'])
    .where(sql`public_jwk ->> 'kty'`, '=', 'RSA')
    .where('created_at', '>', retiredBefore)
    .orderBy('created_at', 'desc')
    .orderBy('kid')
    .execute();
  for (const { kid, sealed_private_key: sealed } of rows) {
    const privateKey = readWithAnySecret(secrets, (secret) => open(sealed, kid, secret));
    if (privateKey) return { kid, privateKey };
  }
  return undefined;
};

const sealingKey = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'cairn certification signing keys', 32));

const seal = (key: KeyObject, kid: string, secret: string): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), iv).setAAD(Buffer.from(kid));
  const sealed = Buffer.concat([cipher.update(key.export({ format: 'der', type: 'pkcs8' })), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
};

const open = (sealed: string, kid: string, secret: string): KeyObject | undefined => {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), bytes.subarray(0, IV_BYTES)).setAAD(
    Buffer.from(kid),
  );
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    const der = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } catch {
    return undefined;
  }
};

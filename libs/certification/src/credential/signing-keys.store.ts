import { type KeyObject, createPrivateKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { Config } from '@cairn/platform/config/config.js';
import { readWithAnySecret } from '@cairn/platform/config/read-with-any-secret.js';
import { type Seal, seal, unseal } from '@cairn/platform/config/sealed.js';
import { calculateJwkThumbprint } from 'jose';
import { type Kysely, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { CertificationTables, PublicJwk } from '../certification.tables.js';

type Db = Kysely<CertificationTables>;

type Secrets = Pick<Config, 'secret' | 'formerSecrets'>;

/** `kid` is the thumbprint of the public key. */
export type SigningKey = { readonly kid: string; readonly privateKey: KeyObject };

const RSA_BITS = 2048;
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
      sealed_private_key: sealKey(privateKey, kid, secret),
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
    const key = readWithAnySecret(secrets, (secret) => openKey(sealed, kid, secret));
    if (!key) continue;
    await db
      .updateTable('signing_keys')
      .set({ sealed_private_key: sealKey(key, kid, secrets.secret) })
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
    const privateKey = readWithAnySecret(secrets, (secret) => openKey(sealed, kid, secret));
    if (privateKey) return { kid, privateKey };
  }
  return undefined;
};

const sealOf = (kid: string): Seal => ({ purpose: 'cairn certification signing keys', name: kid });

const sealKey = (key: KeyObject, kid: string, secret: string): string =>
  seal(key.export({ format: 'der', type: 'pkcs8' }), sealOf(kid), secret);

const openKey = (sealed: string, kid: string, secret: string): KeyObject | undefined => {
  const der = unseal(sealed, sealOf(kid), secret);
  return der && createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
};

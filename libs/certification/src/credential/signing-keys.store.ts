import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPair, sign } from 'node:crypto';
import { promisify } from 'node:util';
import type { Config } from '@cairn/platform/config/config.js';
import { readWithAnySecret } from '@cairn/platform/config/read-with-any-secret.js';
import { type Seal, seal, unseal } from '@cairn/platform/config/sealed.js';
import { calculateJwkThumbprint } from 'jose';
import { type Kysely, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { CertificationTables, PublicJwk } from '../certification.tables.js';
import type { Algorithm, Signer, Signers } from './signer.js';

type Db = Kysely<CertificationTables>;

type Secrets = Pick<Config, 'secret' | 'formerSecrets'>;

export type PublishedJwk = { readonly kid: string; readonly jwk: PublicJwk };

/** As strong as 128 bits. */
const RSA_BITS = 3072;
/** Then the key is retired: another one signs, and it stays published. */
const SIGNS_FOR = { hours: 24 * 365 };

const keyTypeOf: Readonly<Record<Algorithm, PublicJwk['kty']>> = { RS256: 'RSA', Ed25519: 'OKP' };
const algorithms = Object.keys(keyTypeOf) as Algorithm[];

/** All keys a credential may have been signed with, the newest first; retired ones stay. */
export const findPublicKeys = async (db: Db): Promise<PublishedJwk[]> => {
  const rows = await db
    .selectFrom('signing_keys')
    .select(['kid', 'public_jwk'])
    .orderBy('created_at', 'desc')
    .orderBy('kid')
    .execute();
  return rows.map(({ kid, public_jwk: jwk }) => ({ kid, jwk }));
};

/** Public keys whose private key one of the secrets opens: nobody else can have put them there. */
export const ownPublicKeys = async (db: Db, secrets: Secrets): Promise<PublishedJwk[]> => {
  const rows = await db.selectFrom('signing_keys').select(['kid', 'sealed_private_key']).execute();
  return rows.flatMap(({ kid, sealed_private_key: sealed }) => {
    const privateKey = readWithAnySecret(secrets, (secret) => openKey(sealed, kid, secret));
    return privateKey ? [{ kid, jwk: createPublicKey(privateKey).export({ format: 'jwk' }) as PublicJwk }] : [];
  });
};

/**
 * The newest key of an algorithm that one of the secrets opens and that is not retired; made when there is none. Older
 * keys stay for credentials signed before.
 */
export const findSigner = async (db: Db, secrets: Secrets, now: string, algorithm: Algorithm): Promise<Signer> => {
  const known = await newestSigner(db, secrets, now, algorithm);
  if (known) return known;
  await sql`select pg_advisory_xact_lock(hashtextextended('signing keys of certification', 0))`.execute(db);
  return (await newestSigner(db, secrets, now, algorithm)) ?? addSigner(db, secrets.secret, now, algorithm);
};

export const findSigners = async (db: Db, secrets: Secrets, now: string): Promise<Signers> => ({
  jwt: await findSigner(db, secrets, now, 'RS256'),
  proof: await findSigner(db, secrets, now, 'Ed25519'),
});

/** Another key, which signs from now on. */
export const addSigner = async (db: Db, secret: string, now: string, algorithm: Algorithm): Promise<Signer> => {
  const { privateKey, publicKey } = await keyPairOf(algorithm);
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
  return signerOf(kid, algorithm, privateKey);
};

const keyPairOf = (algorithm: Algorithm) =>
  algorithm === 'RS256'
    ? promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS })
    : promisify(generateKeyPair)('ed25519', {});

const signerOf = (kid: string, algorithm: Algorithm, privateKey: KeyObject): Signer => ({
  kid,
  algorithm,
  sign: (data) =>
    new Promise((resolve, reject) =>
      sign(algorithm === 'RS256' ? 'sha256' : null, data, privateKey, (error, signature) =>
        error ? reject(error) : resolve(signature),
      ),
    ),
});

/**
 * Seals every key that a secret opens with the current one, and adds a key of each algorithm that signs from now on: the
 * former ones retire and stay published, so that what they have signed can be checked.
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
  for (const algorithm of algorithms) await addSigner(db, secrets.secret, now, algorithm);
  return { done, unopened: rows.length - done };
};

const newestSigner = async (
  db: Db,
  secrets: Secrets,
  now: string,
  algorithm: Algorithm,
): Promise<Signer | undefined> => {
  const retiredBefore = Temporal.Instant.from(now).subtract(SIGNS_FOR).toString();
  const rows = await db
    .selectFrom('signing_keys')
    .select(['kid', 'sealed_private_key'])
    .where(sql`public_jwk ->> 'kty'`, '=', keyTypeOf[algorithm])
    .where('created_at', '>', retiredBefore)
    .orderBy('created_at', 'desc')
    .orderBy('kid')
    .execute();
  for (const { kid, sealed_private_key: sealed } of rows) {
    const privateKey = readWithAnySecret(secrets, (secret) => openKey(sealed, kid, secret));
    if (privateKey) return signerOf(kid, algorithm, privateKey);
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

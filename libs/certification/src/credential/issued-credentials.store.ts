import type { Config } from '@cairn/platform/config/config.js';
import type { Kysely } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import type { Registered } from '../certification/registered.js';
import { jwtOf } from './credential.jws.js';
import type { Secured } from './credential.proof.js';
import { openBadgeOf } from './open-badge.js';
import { keyAddress } from './published-key.js';
import type { Signers } from './signer.js';
import { findSigners } from './signing-keys.store.js';
import { findStatusEntries } from './status-entries.store.js';

type Db = Kysely<CertificationTables>;
type Issuing = Pick<Config, 'secret' | 'formerSecrets' | 'publicUrl'>;

/** One credential in two forms: with a Data Integrity proof, and as JWT. */
export type IssuedCredential = { readonly document: Secured; readonly jwt: string };

/** The credential that was issued under a number. */
export const findIssued = async (db: Db, number: string): Promise<IssuedCredential | undefined> => {
  const row = await db
    .selectFrom('issued_credentials')
    .select(['document', 'jwt'])
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { document: JSON.parse(row.document) as Secured, jwt: row.jwt };
};

/**
 * The credential of a number, issued where there is none yet. It is kept as it was signed: a later reader, or at the
 * same time, or after a process was killed, is handed the same one.
 */
export const issuedCredential = async (
  db: Db,
  entry: Registered,
  config: Issuing,
  now: string,
  signersOf: (db: Db) => Promise<Signers> = (within) => findSigners(within, config, now),
): Promise<IssuedCredential> => {
  const known = await findIssued(db, entry.number);
  if (known) return known;
  const { publicUrl } = config;
  const [{ jwt, proof }, status] = [await signersOf(db), await findStatusEntries(db, entry.number)];
  const badge = openBadgeOf(entry, status, publicUrl);
  // Loaded with the first credential: few processes ever issue one.
  const { secured } = await import('./credential.proof.js');
  const issued = {
    document: await secured(badge, proof, publicUrl, now),
    jwt: await jwtOf(badge, jwt, keyAddress(publicUrl, jwt.kid)),
  };
  await db
    .insertInto('issued_credentials')
    .values({ number: entry.number, document: JSON.stringify(issued.document), jwt: issued.jwt, issued_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findIssued(db, entry.number)) ?? issued;
};

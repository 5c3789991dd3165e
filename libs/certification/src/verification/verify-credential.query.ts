import type { Verification } from '@cairn/contracts/certification/http/verification.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { CertificationTables } from '../certification.tables.js';
import type { Registered } from '../certification/registered.js';
import { isWithdrawn } from '../certification/standing-of-number.js';
import { localDateOf } from '../certification/validity.js';
import { didOf } from '../credential/did-web.js';
import { CONTEXTS, achievementId, identifiersOf, numberOfCredential } from '../credential/open-badge.js';
import { type IssuedCredential, findIssued } from '../credential/issued-credentials.store.js';
import { type PublishedJwk, findPublicKeys } from '../credential/signing-keys.store.js';
import type { Secured } from '../credential/credential.proof.js';
import { entryOf } from '../public-register/register-entry.js';
import { findRegistered } from '../public-register/register.query.js';
import { type Json, type Presented, isJson } from './presented.js';
import { sameJson } from './same-json.js';
import { claimsOf, isSignedBy } from './signed-jwt.jws.js';
import { atOddsWithRegister, foreign, forged, verdictOn } from './verdict.js';

/**
 * What a credential is worth that somebody was handed. One that was issued here and is unaltered is known by its text;
 * of any other the signature is checked, for it may be from before credentials were kept.
 */
export const verifyCredential = async (
  service: Service<CertificationTables>,
  presented: Presented,
): Promise<Verification> => {
  const { publicUrl } = service.config;
  const said = presented.kind === 'jwt' ? claimsOf(presented.jwt) : presented.document;
  if (!said || !isOurs(said, publicUrl)) return foreign;
  const number = numberOfCredential(publicUrl, said['id']);
  if (number === undefined) return forged;
  const now = service.clock.now();
  const { registered, issued, isGenuine } = await service.inNoTenant(async (db) => {
    const known = await findIssued(db, number);
    return {
      registered: await findRegistered(db, number),
      issued: known ?? null,
      isGenuine: isIssued(presented, known) || (await isSigned(presented, await findPublicKeys(db), publicUrl)),
    };
  });
  if (!isGenuine) return forged;
  if (!registered || !saysTheSame(said, registered, publicUrl)) return atOddsWithRegister;
  const isHandedOut = !isWithdrawn(registered, localDateOf(now, registered.timeZone));
  const entry = entryOf(registered, isHandedOut ? issued : null, now, undefined);
  return entry ? verdictOn(entry) : atOddsWithRegister;
};

/** The issuer that it names is this programme: as `did:web`, or by its address, as it was before. */
const isOurs = (said: Json, publicUrl: string): boolean => {
  const { issuer } = said;
  const id = isJson(issuer) ? issuer['id'] : issuer;
  return id === didOf(publicUrl) || id === publicUrl;
};

const isIssued = (presented: Presented, issued: IssuedCredential | undefined): boolean =>
  issued !== undefined &&
  (presented.kind === 'jwt' ? presented.jwt === issued.jwt : sameJson(presented.document, issued.document));

const PROOF = ['created', 'cryptosuite', 'proofPurpose', 'proofValue', 'type', 'verificationMethod'];

const isSigned = async (presented: Presented, keys: readonly PublishedJwk[], publicUrl: string): Promise<boolean> => {
  if (presented.kind === 'jwt') return isSignedBy(presented.jwt, keys, publicUrl);
  const { document } = presented;
  const { proof } = document;
  // Other contexts would give its words another meaning, and several proofs could be good and bad.
  if (!sameJson(document['@context'], CONTEXTS) || !isJson(proof)) return false;
  if (!sameJson(Object.keys(proof).sort(), PROOF)) return false;
  const { isSecuredBy } = await import('../credential/credential.proof.js');
  return isSecuredBy(document as unknown as Secured, keys, publicUrl);
};

/** Whether it names the facility, organization, country, model, version and stage of the register. */
const saysTheSame = (said: Json, registered: Registered, publicUrl: string): boolean => {
  const subject = said['credentialSubject'];
  if (!isJson(subject) || !isJson(subject['achievement'])) return false;
  return (
    sameJson(subject['identifier'], identifiersOf(registered)) &&
    subject['achievement']['id'] === achievementId(publicUrl, registered)
  );
};

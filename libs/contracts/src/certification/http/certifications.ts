import { z } from 'zod';
import { formerCertification, grantKind } from '../grant-kind.js';
import { id, instant, localDate, slug, timeZone, version } from '../../values.js';

export const standing = z.enum(['valid', 'expired', 'replaced']);

export const certification = z
  .object({
    id,
    number: z.string(),
    organizationId: id,
    organizationName: z.string(),
    facilityId: id,
    facilityName: z.string(),
    country: z.string(),
    assessmentId: id,
    model: slug,
    modelVersion: slug,
    stage: z.int(),
    grantedOn: localDate,
    expiresOn: localDate,
    timeZone,
    standing,
    kind: grantKind,
    /** The certification in force until then, which this one replaced. */
    former: formerCertification.nullable(),
    reAssessmentWindow: z.object({ opensOn: localDate, open: z.boolean() }),
    version,
  })
  .meta({ id: 'Certification' });
export type Certification = z.output<typeof certification>;
/**
 * `GET /api/certification/:organizationId/certifications`; staff: `GET /api/certification/desk/certifications` by
 * expiry.
 */
export const certifications = z.array(certification);

/** `GET /api/certification/register/:number`, open to everyone; the number however it is typed. `?on=2028-01-01` asks for a past or coming day. */
export const registerEntry = z
  .object({
    number: z.string(),
    facilityName: z.string(),
    organizationName: z.string(),
    country: z.string(),
    model: slug,
    modelName: z.string(),
    modelVersion: slug,
    stage: z.int(),
    highestStage: z.int(),
    grantedOn: localDate,
    expiresOn: localDate,
    standing,
    checkedAt: instant,
    /** Compact JWS of the verifiable credential; keys at `/.well-known/jwks.json`. */
    credential: z.string(),
  })
  .meta({ id: 'RegisterEntry' });
export type RegisterEntry = z.output<typeof registerEntry>;

/** `GET /api/certification/register?name=aurora`, open to everyone: each word is a part of the facility's name. */
export const registerSearch = z.object({ name: z.string().trim().min(3).max(200) });

export const registerMatch = registerEntry
  .omit({ highestStage: true, grantedOn: true, checkedAt: true, credential: true })
  .meta({ id: 'RegisterMatch' });
export type RegisterMatch = z.output<typeof registerMatch>;
/** Some of those that fit, in force first. */
export const registerMatches = z.array(registerMatch);

const rsaJwk = z.object({
  kty: z.literal('RSA'),
  n: z.string(),
  e: z.string(),
  /** The address of this key. */
  kid: z.url(),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
});

/** Of credentials from before keys had an address. */
const ed25519Jwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  kid: z.string(),
  alg: z.literal('EdDSA'),
  use: z.literal('sig'),
});

/** `GET /.well-known/keys/{thumbprint}` (RFC 7517): the public key that a credential names by this address. */
export const jwk = z.discriminatedUnion('kty', [rsaJwk, ed25519Jwk]).meta({ id: 'Jwk' });
export type Jwk = z.output<typeof jwk>;

/** `GET /.well-known/jwks.json` (RFC 7517): every key that ever signed a credential, the newest first. */
export const jwks = z.object({ keys: z.array(jwk) }).meta({ id: 'Jwks' });

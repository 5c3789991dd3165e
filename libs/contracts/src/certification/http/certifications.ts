import { z } from 'zod';
import { deskFilter, listFilter } from '../../list-filters.js';
import { pageOf, pageQuery, search, sortedBy } from '../../page.js';
import { instant, localDate } from '../../values.js';
import {
  assessmentId,
  certificateNumber,
  certificationId,
  expiresOn,
  facilityId,
  facilityName,
  grantedOn,
  model,
  modelVersion,
  organizationId,
  organizationName,
  stage,
  timeZone,
  version,
} from '../../vocabulary.js';
import { formerCertification, grantKind } from '../grant-kind.js';

const standings = ['valid', 'suspended', 'expired', 'replaced', 'revoked'] as const;

export const standing = z.enum(standings).meta({
  description:
    'Status of the certification. `suspended`: not in force until it is reinstated. `replaced`: a later grant took its place. `revoked`: withdrawn for good.',
});
/** A number can also be one that was corrected. */
const standingOfNumber = z.enum([...standings, 'corrected']).meta({
  description:
    'Status of the certificate. `suspended`: not in force until it is reinstated. `replaced`: a later grant took its place. `revoked`: withdrawn for good. `corrected`: reissued under another number, because a name on it was wrong.',
});
const country = z
  .string()
  .describe('ISO 3166-1 alpha-2 code of the country.')
  .meta({ examples: ['SA'] });

export const certification = z
  .object({
    id: certificationId,
    number: certificateNumber,
    organizationId,
    organizationName,
    facilityId,
    facilityName,
    country,
    assessmentId,
    model,
    modelVersion,
    stage,
    grantedOn,
    expiresOn,
    timeZone,
    standing,
    kind: grantKind,
    former: formerCertification
      .nullable()
      .describe('The certification in force until then, which this one replaced; null for a first one.'),
    reAssessmentWindow: z
      .object({
        opensOn: localDate.describe('First day of the window.').meta({ examples: ['2029-04-27'] }),
        open: z.boolean().describe('Whether the window is open now.'),
      })
      .describe('When a new grant renews the certification; the window ends with `expiresOn`.'),
    version,
  })
  .meta({ id: 'Certification', description: 'A certification of a facility under a model version.' });
export type Certification = z.output<typeof certification>;
export const certifications = pageOf(certification, 'Certifications.');

const certificationSorts = ['standing', 'facilityName', 'stage', 'number', 'grantedOn', 'expiresOn'] as const;
const sortedFrom = (usual: 'standing' | '-grantedOn') =>
  sortedBy(certificationSorts, usual).describe(
    `Order of the rows, descending with \`-\`; \`standing\` has valid and suspended ones first, the next to expire on top, then the others, the latest on top. Usually \`${usual}\`.`,
  );
export const certificationsQuery = pageQuery.extend({
  search: search.describe('Words to look for in the number and in names of facility and organization.'),
  standing: z
    .enum([...standings, 'ongoing'])
    .optional()
    .describe('Only those with this status today; `ongoing` has those that are valid or suspended.'),
  expiresBy: localDate.optional().describe('Only those whose last day of validity is this day or an earlier one.'),
  ...listFilter,
  sort: sortedFrom('-grantedOn'),
});
export type CertificationsQuery = z.output<typeof certificationsQuery>;
export const deskCertificationsQuery = certificationsQuery.extend({ ...deskFilter, sort: sortedFrom('standing') });
export type DeskCertificationsQuery = z.output<typeof deskCertificationsQuery>;

export const certificationFiguresQuery = z.strictObject({ model: listFilter.model, ...deskFilter });
export const certificationFigures = z
  .object({
    all: z
      .int()
      .describe('All certifications.')
      .meta({ examples: [1480] }),
    valid: z
      .int()
      .describe('Certifications in force today.')
      .meta({ examples: [910] }),
    expiring: z
      .int()
      .describe('Certifications, valid or suspended today, that expire within a year.')
      .meta({ examples: [144] }),
    expiringBy: localDate.describe('The last day of that year.').meta({ examples: ['2028-03-09'] }),
  })
  .meta({ id: 'CertificationFigures', description: 'Numbers of certifications.' });
export type CertificationFigures = z.output<typeof certificationFigures>;

export const registerEntry = z
  .object({
    number: certificateNumber,
    facilityName,
    organizationName,
    country,
    model,
    modelName: z
      .string()
      .describe('Title of the maturity model in English.')
      .meta({ examples: ['DIAM Enterprise'] }),
    modelVersion,
    stage,
    highestStage: z
      .int()
      .describe('Highest stage of the model.')
      .meta({ examples: [7] }),
    grantedOn,
    expiresOn,
    standing: standingOfNumber,
    standingFrom: localDate
      .nullable()
      .describe('Day on which it was suspended, replaced, revoked or corrected; null where it is valid or expired.'),
    kind: grantKind,
    issuer: z
      .string()
      .describe('Name of the programme that issued it.')
      .meta({ examples: ['Northern Digital Health Programme'] }),
    successor: certificateNumber
      .nullable()
      .describe('Number of the certificate that replaced it or to which it was corrected; else null.'),
    checkedAt: instant.describe('Instant of this look-up.'),
    credential: z
      .string()
      .nullable()
      .describe(
        'The certification as a verifiable credential, a compact JWS; keys at `/.well-known/jwks.json`. Always the same for a number. Null while it is suspended and once it was revoked or corrected.',
      )
      .meta({ examples: ['eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2NhaXJuLmV4YW1wbGUifQ.c2lnbmF0dXJl'] }),
  })
  .meta({ id: 'RegisterEntry', description: 'A certificate in the public register.' });
export type RegisterEntry = z.output<typeof registerEntry>;

export const registerSearch = z.object({
  name: z
    .string()
    .trim()
    .min(3)
    .max(200)
    .describe('Words of the facility name, 3 to 200 characters; each must be part of it.')
    .meta({ examples: ['aurora'] }),
});

export const registerMatch = registerEntry
  .omit({
    highestStage: true,
    grantedOn: true,
    standingFrom: true,
    issuer: true,
    successor: true,
    checkedAt: true,
    credential: true,
  })
  .meta({ id: 'RegisterMatch', description: 'A certificate found by the name of its facility.' });
export type RegisterMatch = z.output<typeof registerMatch>;
export const registerMatches = z
  .array(registerMatch)
  .meta({ description: 'The first matches, certificates in force before others.' });

const keyType = 'Key type.';
const keyUse = 'The key signs.';

const rsaJwk = z
  .object({
    kty: z.literal('RSA').describe(keyType),
    n: z
      .string()
      .describe('Modulus, base64url.')
      .meta({ examples: ['sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri'] }),
    e: z
      .string()
      .describe('Exponent, base64url.')
      .meta({ examples: ['AQAB'] }),
    kid: z
      .url()
      .describe('Id of the key: the address it is published at.')
      .meta({ examples: ['https://cairn.example/.well-known/keys/NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'] }),
    alg: z.literal('RS256').describe('Signature algorithm.'),
    use: z.literal('sig').describe(keyUse),
  })
  .describe('An RSA key.');

const ed25519Jwk = z
  .object({
    kty: z.literal('OKP').describe(keyType),
    crv: z.literal('Ed25519').describe('Curve.'),
    x: z.string().describe('Public key, base64url.'),
    kid: z.string().describe('Id of the key.'),
    alg: z.literal('EdDSA').describe('Signature algorithm.'),
    use: z.literal('sig').describe(keyUse),
  })
  .describe('An Ed25519 key, of `eddsa-rdfc-2022` proofs and of credentials issued before keys had addresses.');

export const jwk = z
  .discriminatedUnion('kty', [rsaJwk, ed25519Jwk])
  .meta({ id: 'Jwk', description: 'A public key as a JSON Web Key (RFC 7517).' });
export type Jwk = z.output<typeof jwk>;

export const jwks = z
  .object({ keys: z.array(jwk).describe('Every key that ever signed a credential, the newest first.') })
  .meta({ id: 'Jwks', description: 'A JSON Web Key Set (RFC 7517).' });

import { z } from 'zod';

const url = z.string().min(1);
const identityType = z.union([
  z.enum([
    'name',
    'sourcedId',
    'systemId',
    'productId',
    'userName',
    'accountId',
    'emailAddress',
    'nationalIdentityNumber',
    'isbn',
    'issn',
    'lisSourcedId',
    'oneRosterSourcedId',
    'sisSourcedId',
    'ltiContextId',
    'ltiDeploymentId',
    'ltiToolId',
    'ltiPlatformId',
    'ltiUserId',
    'identifier',
  ]),
  z.string().regex(/^ext:[a-zA-Z0-9._-]+$/),
]);
const withZone = z.iso.datetime({ offset: true });

const profile = z.object({
  id: url,
  type: z.array(z.string()).refine((types) => types.includes('Profile')),
  name: z.string().optional(),
  url: url.optional(),
  email: z.email().optional(),
});

const achievement = z.object({
  id: url,
  type: z.array(z.string()).refine((types) => types.includes('Achievement')),
  achievementType: z.enum(['Certification']),
  name: z.string(),
  description: z.string(),
  criteria: z.object({ id: url.optional(), narrative: z.string().optional() }),
});

/**
 * What Open Badges 3.0 asks of an AchievementCredential, as its published JSON Schema states it, for what Cairn uses of
 * it: written from the standard, not copied. It has room for one `credentialStatus` alone.
 */
export const achievementCredential = z.object({
  '@context': z.tuple([
    z.literal('https://www.w3.org/ns/credentials/v2'),
    z.string().regex(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/),
  ]),
  id: url,
  type: z
    .array(z.string())
    .refine((types) => types.includes('VerifiableCredential') && types.includes('OpenBadgeCredential')),
  name: z.string(),
  issuer: profile,
  validFrom: withZone,
  validUntil: withZone,
  credentialSubject: z.object({
    id: url,
    type: z.array(z.string()).refine((types) => types.includes('AchievementSubject')),
    licenseNumber: z.string(),
    identifier: z.array(
      z.strictObject({
        type: z.literal('IdentityObject'),
        hashed: z.boolean(),
        identityHash: z.string(),
        identityType,
      }),
    ),
    achievement,
  }),
  credentialStatus: z.object({ id: url, type: z.string() }),
  proof: z
    .object({
      type: z.literal('DataIntegrityProof'),
      cryptosuite: z.literal('eddsa-rdfc-2022'),
      created: withZone,
      verificationMethod: url,
      proofPurpose: z.literal('assertionMethod'),
      proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]+$/),
    })
    .optional(),
});

/** The same with two entries, as the W3C data model 2.0 allows. */
export const openBadgeCredential = achievementCredential.extend({
  credentialStatus: z.array(z.object({ id: url, type: z.literal('BitstringStatusListEntry') })).length(2),
});

/** Claims beside the credential that Open Badges 3.0 asks of a JWT. */
export const openBadgeClaims = openBadgeCredential.extend({
  iss: url,
  sub: url,
  jti: url,
  nbf: z.int(),
  exp: z.int(),
});

import { z } from 'zod';

const did = z
  .string()
  .describe('Decentralized identifier of the issuer.')
  .meta({ examples: ['did:web:cairn.example'] });

export const issuerProfile = z
  .object({
    id: did,
    type: z
      .array(z.literal('Profile'))
      .length(1)
      .describe('Type of Open Badges 3.0.')
      .meta({ examples: [['Profile']] }),
    name: z
      .string()
      .describe('Name of the programme.')
      .meta({ examples: ['Northern Digital Health Programme'] }),
    url: z.url().describe('Address of the programme.'),
    email: z
      .string()
      .optional()
      .describe('Mail address for questions; left out where none is given.')
      .meta({ examples: ['certificates@programme.example'] }),
  })
  .meta({ id: 'IssuerProfile', description: 'The issuer of credentials, as they name it.' });
export type IssuerProfile = z.output<typeof issuerProfile>;

const named = {
  id: z
    .string()
    .describe('Id by which proofs name the key.')
    .meta({ examples: ['did:web:cairn.example#NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'] }),
  controller: did,
};

const verificationMethod = z
  .discriminatedUnion('type', [
    z
      .object({
        ...named,
        type: z.literal('Multikey').describe('Kind of key.'),
        publicKeyMultibase: z
          .string()
          .describe('The Ed25519 key as Multikey.')
          .meta({ examples: ['z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'] }),
      })
      .describe('An Ed25519 key, of `eddsa-rdfc-2022` proofs.'),
    z
      .object({
        ...named,
        type: z.literal('JsonWebKey').describe('Kind of key.'),
        publicKeyJwk: z
          .object({
            kty: z.literal('RSA').describe('Key type.'),
            n: z.string().describe('Modulus, base64url.'),
            e: z.string().describe('Exponent, base64url.'),
            alg: z.literal('RS256').describe('Signature algorithm.'),
          })
          .describe('The key.'),
      })
      .describe('An RSA key, of credentials as JWT.'),
  ])
  .meta({ id: 'VerificationMethod', description: 'A key that signed credentials.' });
export type VerificationMethod = z.output<typeof verificationMethod>;

export const didDocument = z
  .object({
    '@context': z.array(z.url()).describe('JSON-LD contexts.'),
    id: did,
    alsoKnownAs: z.array(z.url()).describe('Address of the issuer as a profile of Open Badges.'),
    verificationMethod: z
      .array(verificationMethod)
      .describe('Every key that ever signed a credential, the newest first.'),
    assertionMethod: z
      .array(z.string().meta({ examples: ['did:web:cairn.example#NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'] }))
      .describe('Ids of the keys that may sign credentials.'),
  })
  .meta({ id: 'DidDocument', description: 'The issuer of credentials as `did:web` (W3C).' });
export type DidDocument = z.output<typeof didDocument>;

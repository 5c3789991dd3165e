import { z } from 'zod';
import { registerEntry } from './certifications.js';

const verdicts = ['valid', 'expired', 'suspended', 'revoked', 'superseded', 'forged', 'foreign'] as const;

const verdict = z.enum(verdicts).meta({
  description:
    'What the credential is worth now. `superseded`: a newer certificate took its place, or it was corrected under another number. `forged`: this programme did not sign just this. `foreign`: it names another issuer, of whom nothing is said.',
});
export type Verdict = z.output<typeof verdict>;

const check = z
  .object({
    check: z
      .enum(['issuer', 'signature', 'register', 'validity', 'standing'])
      .describe(
        'What was checked. `issuer`: it names this programme. `signature`: a published key of the programme signed just this. `register`: the register says the same of its number. `validity`: today is within its days. `standing`: it is neither suspended, revoked nor superseded.',
      ),
    passed: z
      .boolean()
      .nullable()
      .describe('Whether it is in order; null where an earlier check had failed and this one was not made.'),
  })
  .meta({ id: 'VerificationCheck', description: 'One thing that was checked.' });
export type VerificationCheck = z.output<typeof check>;

export const verification = z
  .object({
    verdict,
    checks: z.array(check).describe('Each thing that was checked, in this order.'),
    entry: registerEntry
      .nullable()
      .describe('What the public register says of its number; null for one that is forged or foreign.'),
  })
  .meta({ id: 'Verification', description: 'What a credential that somebody was handed is worth.' });
export type Verification = z.output<typeof verification>;

/** No credential is longer. */
const LONGEST = 256 * 1024;

export const credentialToVerify = z
  .object({
    credential: z
      .union([z.string().max(LONGEST), z.record(z.string(), z.unknown())])
      .describe('The credential: JSON with its proof, as such or as text, or a compact JWS.')
      .meta({ examples: ['eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJkaWQ6d2ViOmNhaXJuLmV4YW1wbGUifQ.c2lnbmF0dXJl'] }),
  })
  .meta({ id: 'CredentialToVerify', description: 'A credential that somebody was handed.' });

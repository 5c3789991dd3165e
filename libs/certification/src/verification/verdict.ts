import type { RegisterEntry } from '@cairn/contracts/certification/http/certifications.js';
import type { Verdict, Verification, VerificationCheck } from '@cairn/contracts/certification/http/verification.js';

const verdicts: Readonly<Record<RegisterEntry['standing'], Verdict>> = {
  valid: 'valid',
  expired: 'expired',
  suspended: 'suspended',
  revoked: 'revoked',
  replaced: 'superseded',
  corrected: 'superseded',
};

const checks = ['issuer', 'signature', 'register', 'validity', 'standing'] as const;

/** Nothing is said of the register to those who hold what it did not sign. */
const refusedAt = (verdict: 'forged' | 'foreign', failed: VerificationCheck['check']): Verification => ({
  verdict,
  checks: checks.map((check) => {
    const passed = checks.indexOf(check) < checks.indexOf(failed);
    return { check, passed: check === failed ? false : passed || null };
  }),
  entry: null,
});

/** It names another issuer. */
export const foreign = refusedAt('foreign', 'issuer');
/** No published key signed just this. */
export const forged = refusedAt('forged', 'signature');
/** It is well signed, but the register says something else of its number. */
export const atOddsWithRegister = refusedAt('forged', 'register');

/** What a credential is worth that the programme signed and whose number the register knows. */
export const verdictOn = (entry: RegisterEntry): Verification => {
  const verdict = verdicts[entry.standing];
  const passed: Readonly<Record<VerificationCheck['check'], boolean>> = {
    issuer: true,
    signature: true,
    register: true,
    validity: entry.standing !== 'expired',
    standing: entry.standing === 'valid' || entry.standing === 'expired',
  };
  return { verdict, checks: checks.map((check) => ({ check, passed: passed[check] })), entry };
};

import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { enforcedFor } from './sso-connections.store.js';

/** The path whose sessions begin by a passkey. */
export const passkeySignInPath = '/passkey/verify-authentication';

/**
 * Passkeys (WebAuthn) that are found without an address and unlocked by PIN or biometrics: possession and one factor
 * more, so that no code is asked for after them. An authenticator that did not verify its user is refused.
 */
export const passkeys = (pool: Pool, publicUrl: string) =>
  passkey({
    rpName: 'Cairn',
    origin: publicUrl,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => {
        refuseUnverified(verification.registrationInfo?.userVerified);
        return Promise.resolve(undefined);
      },
    },
    authentication: {
      afterVerification: async ({ verification, clientData }) => {
        refuseUnverified(verification.authenticationInfo.userVerified);
        const email = await addressOfPasskey(pool, clientData.id);
        if (email && (await enforcedFor(pool, email)))
          throw new APIError('FORBIDDEN', { code: 'SINGLE_SIGN_ON_REQUIRED' });
      },
    },
    advanced: { webAuthnChallengeCookie: 'passkey' },
  });

const refuseUnverified = (verified: boolean | undefined): void => {
  if (!verified) throw new APIError('BAD_REQUEST', { code: 'USER_NOT_VERIFIED' });
};

const addressOfPasskey = async (pool: Pool, credentialId: string): Promise<string | undefined> => {
  const { rows } = await pool.query<{ email: string }>(
    'select "email" from "passkey" join "user" person on person."id" = "userId" where "credentialID" = $1',
    [credentialId],
  );
  return rows[0]?.email;
};

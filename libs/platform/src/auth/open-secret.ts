import { symmetricDecrypt } from 'better-auth/crypto';
import type { BetterAuth } from './better-auth.js';

/** What the present or a former secret has sealed. */
export const openSecret = async (auth: BetterAuth, sealed: string): Promise<string> => {
  const { secretConfig } = await auth.$context;
  return symmetricDecrypt({ key: secretConfig, data: sealed });
};

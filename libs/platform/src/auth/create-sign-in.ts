import type { Pool } from 'pg';
import type { Config } from '../config/config.js';
import type { Logger } from '../telemetry/logger.js';
import type { ApiKeys } from './api-keys.js';
import { BetterAuthApiKeys } from './better-auth-api-keys.js';
import { BetterAuthSignIn } from './better-auth-sign-in.js';
import { createBetterAuth } from './better-auth.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { KnownDevices } from './known-device.js';
import type { SignIn } from './sign-in.js';

/** People and programs, each by the port they come in through, over a pool made by `createAuthPool`. */
export const createAdmission = (
  config: Config,
  pool: Pool,
  logger: Logger,
): { readonly signIn: SignIn; readonly apiKeys: ApiKeys } => {
  const auth = createBetterAuth(pool, config, logger);
  const failures = new FailedSignIns(pool, config.secret);
  const devices = new KnownDevices(config.secret, config.publicUrl);
  return {
    signIn: new BetterAuthSignIn(auth, pool, config, failures, devices),
    apiKeys: new BetterAuthApiKeys(auth, pool, config.keyRequestsPerMinute),
  };
};

/** Sign-in alone; for a seed or a command line, which have no HTTP app to get it from. */
export const createSignIn = (config: Config, pool: Pool, logger: Logger): SignIn =>
  createAdmission(config, pool, logger).signIn;

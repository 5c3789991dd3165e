import { resolveTxt as resolveTxtByDns } from 'node:dns/promises';
import type { Pool } from 'pg';
import type { Config } from '../config/config.js';
import type { Logger } from '../telemetry/logger.js';
import type { ApiKeys } from './api-keys.js';
import { BetterAuthApiKeys } from './better-auth-api-keys.js';
import { BetterAuthSignIn } from './better-auth-sign-in.js';
import { createBetterAuth } from './better-auth.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { KnownDevices } from './known-device.js';
import { OpenIdConnections, type ResolveTxt } from './openid-connections.js';
import { OpenIdSingleSignOn } from './openid-single-sign-on.js';
import type { SingleSignOn, SsoConnections } from './single-sign-on.js';
import type { SignIn } from './sign-in.js';

/** People and programs, each by the port they come in through, over a pool made by `createAuthPool`. */
export const createAdmission = (
  config: Config,
  pool: Pool,
  logger: Logger,
  resolveTxt: ResolveTxt = resolveTxtByDns,
): {
  readonly signIn: SignIn;
  readonly apiKeys: ApiKeys;
  readonly singleSignOn: SingleSignOn;
  readonly ssoConnections: SsoConnections;
} => {
  const auth = createBetterAuth(pool, config, logger);
  const failures = new FailedSignIns(pool, config.secret);
  const devices = new KnownDevices(config.secret, config.publicUrl);
  const signIn = new BetterAuthSignIn(auth, pool, config, failures, devices);
  return {
    signIn,
    singleSignOn: new OpenIdSingleSignOn(auth, pool, signIn, config),
    ssoConnections: new OpenIdConnections(auth, pool, config, resolveTxt),
    apiKeys: new BetterAuthApiKeys(auth, pool, config.keyRequestsPerMinute),
  };
};

/** Sign-in alone; for a seed or a command line, which have no HTTP app to get it from. */
export const createSignIn = (config: Config, pool: Pool, logger: Logger): SignIn =>
  createAdmission(config, pool, logger).signIn;

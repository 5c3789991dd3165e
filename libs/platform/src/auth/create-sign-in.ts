import type { Pool } from 'pg';
import type { Config } from '../config/config.js';
import type { Logger } from '../telemetry/logger.js';
import { BetterAuthSignIn } from './better-auth-sign-in.js';
import { createBetterAuth } from './better-auth.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { KnownDevices } from './known-device.js';
import type { SignIn } from './sign-in.js';

/**
 * Sign-in over a pool made by `createAuthPool`; for a seed or a command line, which have no HTTP app to get it from.
 */
export const createSignIn = (config: Config, pool: Pool, logger: Logger): SignIn =>
  new BetterAuthSignIn(
    createBetterAuth(pool, config, logger),
    pool,
    config,
    new FailedSignIns(pool, config.secret),
    new KnownDevices(config.secret, config.publicUrl),
  );

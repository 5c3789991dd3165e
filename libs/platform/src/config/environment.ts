import { type Config, parseConfig } from './config.js';

/**
 * The settings of this process; the only place that reads its environment.
 *
 * @throws WrongSettings
 */
export const configFromEnvironment = (overrides: Readonly<Record<string, string | undefined>> = {}): Config =>
  parseConfig({ ...process.env, ...overrides });

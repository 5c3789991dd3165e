import { type Config, parseConfig } from './config.js';

/**
 * The settings of this process; the only place that reads its environment.
 *
 * @throws WrongSettings
 */
export const configFromEnvironment = (overrides: Readonly<Record<string, string | undefined>> = {}): Config =>
  parseConfig({ ...process.env, ...overrides });

/** What a program that is started finds in its environment: what this process has, and these settings. */
export const environmentOfProgram = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...settings,
});

import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';
import { configFromEnvironment } from '../config/environment.js';
import { unlessDraining } from '../http/drain.js';
import { Draining } from '../http/draining.js';
import { type RunOptions, runServices } from './run-services.js';

/**
 * What an app's `main` calls: runs the services by the environment's settings; a start that fails ends with its reason
 * and exit code 1.
 */
export const startProcess = (
  modules: readonly Type<object>[],
  settings: Readonly<Record<string, string>> = {},
  options: RunOptions & { readonly then?: (app: NestFastifyApplication, config: Config) => Promise<void> } = {},
): void => {
  const start = async (): Promise<void> => {
    const config = configFromEnvironment(settings);
    const app = await runServices(modules, config, options);
    if (!app.get(Draining).isStarted) await options.then?.(app, config).catch(unlessDraining(app));
  };
  start().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
};

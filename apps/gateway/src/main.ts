import { createLogger } from '@cairn/platform/telemetry/logger.js';
import { gatewaySettings } from './gateway-settings.js';
import { startGateway } from './gateway.js';

/** Longer than any answer takes that somebody still waits for, shorter than what supervisors grant before they kill. */
const drainSeconds = 8;

const start = async (environment: Readonly<Record<string, string | undefined>>): Promise<void> => {
  const settings = gatewaySettings(environment);
  const gateway = await startGateway(settings, createLogger({ logLevel: 'warn' }));
  let draining = false;
  const end = (): void => {
    if (draining) process.exit(1);
    draining = true;
    gateway
      .drain({ delaySeconds: settings.CAIRN_DRAIN_DELAY_SECONDS, withinSeconds: drainSeconds })
      .then((inTime) => process.exit(inTime ? 0 : 1), fail);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
};

const fail = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
};

// The gateway has no platform configuration: it knows addresses only.
// eslint-disable-next-line no-restricted-syntax
start(process.env).catch(fail);

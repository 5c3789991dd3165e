import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../telemetry/logger.js';
import { Draining } from './draining.js';

export type DrainOptions = {
  /** Seconds for which requests are still accepted while the process reports that it is not ready. */
  readonly delaySeconds?: number;
  /** Seconds after which unfinished requests are aborted. */
  readonly withinSeconds?: number;
};

/**
 * Not ready, then no new connections, then open requests are finished. Nest's shutdown hooks run in the order: workers
 * stop in `beforeApplicationShutdown`, then HTTP closes, then pools end in `onApplicationShutdown`.
 *
 * @returns whether everything ended in time
 */
export const drain = async (
  app: NestFastifyApplication,
  { delaySeconds = 0, withinSeconds = 20 }: DrainOptions = {},
): Promise<boolean> => {
  app.get(Draining).start();
  if (delaySeconds > 0) await pause(delaySeconds);
  const limit = new AbortController();
  const tooLate = pause(withinSeconds, limit.signal).then(() => false);
  const ended = app.close().then(() => true);
  const sweep = setInterval(() => app.getHttpServer().closeIdleConnections(), 100);
  try {
    return await Promise.race([ended, tooLate]);
  } finally {
    clearInterval(sweep);
    limit.abort();
  }
};

/** What fails because the process is ending is no failure. */
export const unlessDraining =
  (app: NestFastifyApplication) =>
  (error: unknown): void => {
    if (!app.get(Draining).isStarted) throw error;
  };

/** While draining, every response asks the client to reconnect, to another process. */
export const closeConnectionsWhileDraining = (instance: FastifyInstance, draining: Draining): void => {
  instance.addHook('onSend', (request, reply, _payload, done) => {
    if (draining.isStarted && request.raw.httpVersionMajor === 1) reply.header('Connection', 'close');
    done();
  });
};

const pause = (seconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });

/** Ends the process by a drain on SIGTERM or SIGINT; a second signal ends it at once. */
export const drainOnSignals = (
  app: NestFastifyApplication,
  logger: Logger,
  options: DrainOptions & { readonly exit?: (code: number) => void } = {},
): void => {
  const exit = options.exit ?? ((code: number) => process.exit(code));
  let draining = false;
  const end = (signal: NodeJS.Signals): void => {
    if (draining) return exit(1);
    draining = true;
    logger.info({ signal }, 'draining');
    drain(app, options).then(
      (inTime) => exit(inTime ? 0 : 1),
      (error: unknown) => {
        logger.error({ err: error }, 'drain failed');
        exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
};

import { resolve } from 'node:path';
import proxy from '@fastify/http-proxy';
import { sendProblem } from '@cairn/platform/http/problem.filter.js';
import { refuseOnSocket } from '@cairn/platform/http/refuse-on-socket.js';
import { HttpRefusal, NotFound } from '@cairn/platform/http/refusals.js';
import { addSecurityHeaders } from '@cairn/platform/http/security-headers.js';
import { serveWebApp } from '@cairn/platform/http/web-app.js';
import { createLogger } from '@cairn/platform/telemetry/logger.js';
import type { FastifyError, FastifyInstance } from 'fastify';
import fastify from 'fastify';
import { type Description, joinedDescriptions } from './joined-descriptions.js';
import { type GatewaySettings, gatewaySettings } from './gateway-settings.js';
import { servicePrefixes } from './service-prefixes.js';

/**
 * One address for a deployment with a process per service: the web app, and each part of the API from the service that
 * answers it.
 */
const start = async (settings: GatewaySettings): Promise<void> => {
  const gateway = fastify({
    bodyLimit: 25 * 1024 * 1024,
    return503OnClosing: false,
    clientErrorHandler: refuseOnSocket,
  });
  refuseByProblems(gateway);
  await addSecurityHeaders(gateway, settings.CAIRN_PUBLIC_URL);
  for (const [prefix, upstream] of servicePrefixes(settings)) {
    await gateway.register(proxy, {
      prefix,
      rewritePrefix: prefix,
      upstream,
      http: { requestOptions: { timeout: 120_000 } },
      disableCache: true,
    });
  }
  const upstreams = [...new Set(servicePrefixes(settings).map(([, upstream]) => upstream))];
  gateway.get('/livez', () => ({ status: 'live' }));
  gateway.get('/readyz', async (_, reply) => {
    const ready = await Promise.all(
      upstreams.map((upstream) =>
        fetch(`${upstream}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    return reply.code(ready.every(Boolean) ? 200 : 503).send({ status: ready.every(Boolean) ? 'ready' : 'not-ready' });
  });
  gateway.get('/api/openapi.json', async () => joinedDescriptions(await Promise.all(upstreams.map(describedBy))));
  await serveWebApp(gateway, resolve(settings.CAIRN_WEB_DIR));
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void gateway.close().then(() => process.exit(0)));
  await gateway.listen({ port: settings.PORT, host: settings.HOST });
};

const describedBy = async (upstream: string): Promise<Description> =>
  (await fetch(`${upstream}/api/openapi.json`)).json() as Promise<Description>;

/** What the gateway itself refuses, a service that is away above all, is a problem document as everywhere. */
const refuseByProblems = (gateway: FastifyInstance): void => {
  const logger = createLogger({ logLevel: 'warn' });
  gateway.setNotFoundHandler((_, reply) => sendProblem(reply, new NotFound(), logger));
  gateway.setErrorHandler<FastifyError>((error, _, reply) => {
    const isAway = error.code?.startsWith('FST_REPLY_FROM') === true && (error.statusCode ?? 500) >= 500;
    sendProblem(
      reply,
      isAway || (error instanceof TypeError && error.message === 'fetch failed')
        ? new HttpRefusal(503, 'temporarily-unavailable')
        : error,
      logger,
    );
  });
};

// The gateway has no platform configuration: it knows addresses only.
// eslint-disable-next-line no-restricted-syntax
start(gatewaySettings(process.env)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

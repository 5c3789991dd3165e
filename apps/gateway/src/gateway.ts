import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import proxy from '@fastify/http-proxy';
import { plainAddress } from '@cairn/platform/http/client-address.js';
import { compressAnswers } from '@cairn/platform/http/compress-answers.js';
import { sendProblem } from '@cairn/platform/http/problem.filter.js';
import { refuseOnSocket } from '@cairn/platform/http/refuse-on-socket.js';
import { HttpRefusal, NotFound } from '@cairn/platform/http/refusals.js';
import { requestIds, trustIn } from '@cairn/platform/http/request-id.js';
import { addSecurityHeaders } from '@cairn/platform/http/security-headers.js';
import { serveWebApp } from '@cairn/platform/http/web-app.js';
import type { Logger } from '@cairn/platform/telemetry/logger.js';
import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import { forwardedHeaders } from './forwarded-headers.js';
import type { GatewaySettings } from './gateway-settings.js';
import { LiveStreams } from './live-streams.js';
import { servicePrefixes } from './service-prefixes.js';
import { describedTogether, readinessOf, upstreamsOf } from './upstreams.js';

/** A service that is silent for so long is given up; event streams have a heartbeat every 15 s. */
const silenceMs = 60_000;

type DrainLimits = {
  /** How long requests are still taken while the gateway says that it is not ready. */
  readonly delaySeconds: number;
  /** After so long, from then on, whatever is still in hand is cut off. */
  readonly withinSeconds: number;
};

export type Gateway = {
  /** The address it answers at. */
  readonly url: string;
  /** Not ready, event streams ended, requests in hand finished; whether everything ended in time. */
  drain(limits: DrainLimits): Promise<boolean>;
};

/**
 * One address for a deployment with a process per service: the web app, and each part of the API from the service that
 * answers it.
 */
export const startGateway = async (settings: GatewaySettings, logger: Logger): Promise<Gateway> => {
  const streams = new LiveStreams();
  const upstreams = upstreamsOf(settings);
  let draining = false;
  const trusted = settings.CAIRN_TRUSTED_PROXIES;
  const gateway = fastify({
    bodyLimit: 25 * 1024 * 1024,
    trustProxy: trusted.length > 0 ? trusted : false,
    genReqId: requestIds(trustIn(trusted)),
    requestIdHeader: false,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: 120_000,
    keepAliveTimeout: 72_000,
    clientErrorHandler: refuseOnSocket,
  });
  refuseByProblems(gateway, logger);
  await addSecurityHeaders(gateway, settings.CAIRN_PUBLIC_URL);
  for (const [prefix, upstream] of servicePrefixes(settings))
    await passOn(gateway, prefix, upstream, settings.CAIRN_PUBLIC_URL, streams);
  gateway.get('/livez', () => ({ status: 'live' }));
  gateway.get('/readyz', async (_, reply) => {
    const checks = await readinessOf(upstreams);
    const ready = !draining && Object.values(checks).every((state) => state === 'up');
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : draining ? 'draining' : 'not-ready', checks });
  });
  await gateway.register(async (ours) => {
    await compressAnswers(ours);
    ours.get('/api/openapi.json', () => describedTogether(upstreams));
    await serveWebApp(ours, resolve(settings.CAIRN_WEB_DIR));
  });
  const url = await gateway.listen({ port: settings.PORT, host: settings.HOST });
  return {
    url,
    drain: async ({ delaySeconds, withinSeconds }) => {
      draining = true;
      await pause(delaySeconds * 1000);
      streams.end();
      const inTime = await closedWithin(gateway, withinSeconds);
      if (!inTime) gateway.server.closeAllConnections();
      return inTime;
    },
  };
};

/** Whatever lies below the prefix is answered by the service, as it says it; it compresses its answers itself. */
const passOn = async (
  gateway: FastifyInstance,
  prefix: string,
  upstream: string,
  publicUrl: string,
  streams: LiveStreams,
): Promise<void> => {
  await gateway.register(proxy, {
    prefix,
    rewritePrefix: prefix,
    upstream,
    // As many connections as there are requests and open event streams: the services limit those.
    undici: { connections: null, headersTimeout: silenceMs, bodyTimeout: silenceMs },
    destroyAgent: true,
    disableCache: true,
    disableRequestLogging: true,
    replyOptions: {
      // A reading request whose kept connection has just ended is sent once more.
      retriesCount: 1,
      rewriteRequestHeaders: ({ method, ip, id }, headers) =>
        forwardedHeaders(headers, { method, address: plainAddress(ip), requestId: String(id), publicUrl }),
      onResponse: (_, reply, { stream }) => {
        const isEvents = String(reply.getHeader('content-type')).startsWith('text/event-stream');
        void reply.send(isEvents ? streams.pass(stream) : stream);
      },
      // Refused, reset, closed or silent: whatever the service had begun, the request may be sent again.
      onError: (reply, { error: cause }) =>
        void reply.send(Object.assign(new HttpRefusal(503, 'temporarily-unavailable'), { cause })),
    },
  });
};

const closedWithin = async (gateway: FastifyInstance, seconds: number): Promise<boolean> => {
  const over = new AbortController();
  const sweep = setInterval(() => gateway.server.closeIdleConnections(), 100);
  try {
    return await Promise.race([
      gateway.close().then(() => true),
      pause(seconds * 1000, false, { signal: over.signal }),
    ]);
  } finally {
    clearInterval(sweep);
    over.abort();
  }
};

/** What the gateway itself refuses is a problem document as everywhere. */
const refuseByProblems = (gateway: FastifyInstance, logger: Logger): void => {
  gateway.setNotFoundHandler((_, reply) => sendProblem(reply, new NotFound(), logger));
  gateway.setErrorHandler((error, _, reply) => sendProblem(reply, error, logger));
};

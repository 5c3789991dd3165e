import type { Operations } from '@cairn/contracts/operation.js';
import { type DynamicModule, type Type, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication, FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ResolveTxt } from '../auth/openid-connections.js';
import { checkEveryRouteStatesAccess } from '../auth/every-route-states-access.js';
import { type Clock, systemClock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { type Logger, createLogger, NestLogger } from '../telemetry/logger.js';
import { type Metrics, collectProcessMetrics, metrics as processMetrics } from '../telemetry/metrics.js';
import { logRequests } from '../telemetry/request-log.js';
import { compressAnswers } from '../http/compress-answers.js';
import { refuseUnstorableInput } from '../http/unstorable-input.js';
import { closeConnectionsWhileDraining } from '../http/drain.js';
import { Draining } from '../http/draining.js';
import { tagDocuments } from '../http/entity-tags.js';
import { takeFilesWhereMarked } from '../http/files-body.js';
import { HttpModule } from './http.module.js';
import { takeJsonOnly } from '../http/json-body.js';
import { describeApi } from '../http/open-api.js';
import { sendProblem } from '../http/problem.filter.js';
import { limitRates } from '../http/rate-limits.js';
import { type Probe, Readiness } from '../http/readiness.js';
import { requestIds, trustIn } from '../http/request-id.js';
import { RouteTable } from '../http/route-table.js';
import { refuseOnSocket } from '../http/refuse-on-socket.js';
import { refuseOtherOrigins } from '../http/same-origin.js';
import { addSecurityHeaders } from '../http/security-headers.js';
import { serveWebApp } from '../http/web-app.js';

export type HttpAppOptions = {
  readonly logger?: Logger;
  readonly clock?: Clock;
  /** How TXT records are looked up, where not in DNS. */
  readonly resolveTxt?: ResolveTxt | undefined;
  readonly metrics?: Metrics;
  /** By name: what this process cannot work without. */
  readonly probes?: Readonly<Record<string, Probe>>;
  /** Serves the built web app from `config.webDir`; true by default. */
  readonly webApp?: boolean;
  /** What the API document says of each route; with them, a route that has none stops the start. */
  readonly operations?: Operations;
};

@Module({})
class Root {}

/**
 * The process's HTTP side, ready to `listen`: guards, problem documents, validation, limits, probes, documents, web
 * app.
 *
 * @throws RouteWithoutAccess when a route does not state who may use it
 * @throws RouteWithoutDescription when the operations lack a route
 */
export const createHttpApp = async (
  rootModule: Type | DynamicModule,
  config: Config,
  {
    logger = createLogger(config),
    clock = systemClock,
    metrics = processMetrics,
    probes = {},
    webApp = true,
    operations,
    resolveTxt,
  }: HttpAppOptions = {},
): Promise<NestFastifyApplication> => {
  const routes = new RouteTable();
  const adapter = adapterFor(config, logger);
  const instance = adapter.getInstance() as unknown as FastifyInstance;
  routes.watch(instance);
  if (metrics === processMetrics) collectProcessMetrics();
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: Root, imports: [HttpModule.with({ config, logger, metrics, clock, routes, resolveTxt }), rootModule] },
    adapter,
    { bodyParser: false, logger: new NestLogger(logger), abortOnError: false, return503OnClosing: false },
  );
  try {
    for (const [name, probe] of Object.entries(probes)) app.get(Readiness).add(name, probe);
    await takeRequests(instance, config, logger, metrics);
    closeConnectionsWhileDraining(instance, app.get(Draining));
    checkEveryRouteStatesAccess(app);
    describeApi(app, operations);
    if (webApp) await serveWebApp(instance, config.webDir);
    await app.init();
    await instance.ready();
    return app;
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
};

const takeRequests = async (
  instance: FastifyInstance,
  config: Config,
  logger: Logger,
  metrics: Metrics,
): Promise<void> => {
  logRequests(instance, logger, metrics);
  await addSecurityHeaders(instance, config.publicUrl);
  await limitRates(instance, config);
  refuseOtherOrigins(instance, config.publicUrl);
  takeJsonOnly(instance);
  await takeFilesWhereMarked(instance);
  refuseUnstorableInput(instance);
  tagDocuments(instance);
  await compressAnswers(instance);
};

const adapterFor = ({ trustedProxies }: Config, logger: Logger): FastifyAdapter =>
  new FastifyAdapter({
    skipMiddie: true,
    multipart: false,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    genReqId: requestIds(trustIn(trustedProxies)),
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestTimeout: 120_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    routerOptions: {
      maxParamLength: 512,
      ignoreDuplicateSlashes: false,
      ignoreTrailingSlash: false,
      caseSensitive: true,
    },
    clientErrorHandler: refuseOnSocket,
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => sendProblem(reply, error, logger),
  });

import type { FastifyInstance } from 'fastify';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';

const quiet = new Set(['/livez', '/readyz', '/metrics']);

/** One line and one measurement per request: its route's template, never its address, body or sender. */
export const logRequests = (instance: FastifyInstance, logger: Logger, metrics: Metrics): void => {
  instance.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown');
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    metrics.requestSeconds(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    logger[quiet.has(route) ? 'trace' : 'info'](
      { requestId: request.id, method: request.method, route, status: reply.statusCode, milliseconds },
      'request',
    );
    done();
  });
};

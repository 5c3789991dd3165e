import { type ArgumentsHost, type ExceptionFilter, Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../telemetry/logger.js';
import { problemOf } from './problem.js';
import { HttpRefusal } from './refusals.js';
import type { RouteTable } from './route-table.js';

/** Answers every error with a problem document; an unexpected error is logged with the request's id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly routes: RouteTable,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const allowed = request.is404 ? this.routes.methodsOf(request.url) : [];
    if (allowed.length > 0) reply.header('Allow', allowed.join(', '));
    sendProblem(reply, allowed.length > 0 ? new HttpRefusal(405, 'method-not-allowed') : error, this.logger);
  }
}

export const sendProblem = (reply: FastifyReply, error: unknown, logger: Logger): void => {
  const requestId = String(reply.request.id);
  const problem = problemOf(error, requestId);
  if (problem.status >= 500)
    logger.error({ err: error, requestId, route: reply.request.routeOptions?.url }, 'request failed');
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  if (problem.status === 429 && problem.details?.['retryAfterSeconds'])
    reply.header('Retry-After', String(problem.details['retryAfterSeconds']));
  if (problem.status === 503) reply.header('Retry-After', '5');
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Session realm="Cairn"');
  void reply
    .code(problem.status)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
};

import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../auth/access.js';
import type { Config } from '../config/config.js';
import type { Metrics } from '../telemetry/metrics.js';
import { CONFIG, METRICS } from '../http/http-values.js';
import { Readiness } from '../http/readiness.js';
import { NotFound } from '../http/refusals.js';

/** Probes for the platform that runs this process: liveness, readiness, metrics. */
@ApiExcludeController()
@Public()
@Controller()
export class ProbesController {
  constructor(
    private readonly readiness: Readiness,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  @Get('livez')
  livez(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('readyz')
  async readyz(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { ready, checks, draining, reasons } = await this.readiness.check();
    reply.status(ready ? 200 : 503);
    return {
      status: ready ? 'ready' : draining ? 'draining' : 'not-ready',
      checks,
      ...(reasons.length > 0 && { reasons }),
    };
  }

  @Get('metrics')
  async read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!mayRead(request, this.config.metricsToken)) throw new NotFound();
    reply.type(this.metrics.registry.contentType);
    return this.metrics.text();
  }
}

/** Nothing about a request distinguishes the machine's own scraper from a stranger behind a proxy on it: only a token does. */
const mayRead = ({ headers }: FastifyRequest, token: string | undefined): boolean => {
  if (token === undefined) return false;
  const [given, wanted] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

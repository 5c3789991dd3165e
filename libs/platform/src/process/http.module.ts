import {
  type DynamicModule,
  type OnApplicationShutdown,
  Global,
  Inject,
  Module,
  StandardSchemaValidationPipe,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Pool } from 'pg';
import { AccessGuard } from '../auth/access.guard.js';
import { ApiKeys } from '../auth/api-keys.js';
import { createAuthPool } from '../auth/auth-pool.js';
import { createAdmission } from '../auth/create-sign-in.js';
import { forgetExpiredHourly } from '../auth/forget-expired.js';
import type { ResolveTxt } from '../auth/openid-connections.js';
import { Permissions } from '../auth/permissions.js';
import { SignIn } from '../auth/sign-in.js';
import { SingleSignOn, SsoConnections } from '../auth/single-sign-on.js';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { endWithin } from '../database/pool.js';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import { AcceptInterceptor } from '../http/accept.interceptor.js';
import { Draining } from '../http/draining.js';
import { AUTH_POOL, CLOCK, CONFIG, LOGGER, METRICS } from '../http/http-values.js';
import { LiveEvents } from '../auth/live-events.js';
import { ProbesController } from './probes.controller.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { Readiness } from '../http/readiness.js';
import { invalidInput } from '../http/refusals.js';
import type { RouteTable } from '../http/route-table.js';
import { SecurityTxtController } from './security-txt.controller.js';
import { VersionTagInterceptor } from '../http/version-tag.interceptor.js';

const END_WITHIN_MS = 3_000;

export type HttpValues = {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly routes: RouteTable;
  /** The system's by default. */
  readonly resolveTxt?: ResolveTxt | undefined;
};

/** What every process that answers HTTP has: guard, filter, validation, probes, sign-in behind its port. */
@Global()
@Module({})
export class HttpModule implements OnApplicationShutdown {
  private readonly stopForgetting: () => void;

  constructor(@Inject(AUTH_POOL) private readonly pool: Pool) {
    this.stopForgetting = forgetExpiredHourly(pool);
  }

  static with({ config, logger, metrics, clock, routes, resolveTxt }: HttpValues): DynamicModule {
    const pool = createAuthPool(config);
    const { signIn, apiKeys, singleSignOn, ssoConnections } = createAdmission(config, pool, logger, resolveTxt);
    const validation = new StandardSchemaValidationPipe({ exceptionFactory: invalidInput });
    return {
      module: HttpModule,
      controllers: [ProbesController, SecurityTxtController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: logger },
        { provide: METRICS, useValue: metrics },
        { provide: CLOCK, useValue: clock },
        { provide: AUTH_POOL, useValue: pool },
        { provide: SignIn, useValue: signIn },
        { provide: ApiKeys, useValue: apiKeys },
        { provide: SingleSignOn, useValue: singleSignOn },
        { provide: SsoConnections, useValue: ssoConnections },
        { provide: Permissions, useValue: new Permissions(signIn, apiKeys, clock) },
        Draining,
        Readiness,
        LiveEvents,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useValue: new ProblemFilter(logger, routes) },
        { provide: APP_PIPE, useValue: validation },
        { provide: APP_INTERCEPTOR, useClass: AcceptInterceptor },
        { provide: APP_INTERCEPTOR, useClass: VersionTagInterceptor },
      ],
      exports: [
        CONFIG,
        LOGGER,
        METRICS,
        CLOCK,
        AUTH_POOL,
        SignIn,
        ApiKeys,
        SingleSignOn,
        SsoConnections,
        Permissions,
        Draining,
        Readiness,
        LiveEvents,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopForgetting();
    await endWithin(END_WITHIN_MS, this.pool.end());
  }
}

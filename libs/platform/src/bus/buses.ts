import type { DynamicModule } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { LOGGER, METRICS } from '../http/http-values.js';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import { CheckedQueryBus } from './checked-query-bus.js';
import { ObservedCommandBus } from './observed-command-bus.js';

/**
 * Nest's module of the command bus and the query bus for these services. The start-up fails, with a sentence, when a
 * declared command or query has no handler, or more than one.
 */
export const buses = (services: readonly string[]): DynamicModule => ({
  ...CqrsModule.forRoot(),
  providers: [
    {
      provide: CommandBus,
      useFactory: (moduleRef: ModuleRef, metrics: Metrics, logger: Logger) =>
        new ObservedCommandBus(moduleRef, services, metrics, logger),
      inject: [ModuleRef, METRICS, LOGGER],
    },
    {
      provide: QueryBus,
      useFactory: (moduleRef: ModuleRef) => new CheckedQueryBus(moduleRef, services),
      inject: [ModuleRef],
    },
  ],
});

import type { ModuleRef } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import { refuseUnhandled } from './refuse-unhandled.js';

/** Nest's query bus, which refuses to start unless each query has exactly one handler. */
export class CheckedQueryBus extends QueryBus {
  constructor(
    moduleRef: ModuleRef,
    private readonly services: readonly string[],
  ) {
    super(moduleRef);
  }

  override register(handlers: Parameters<QueryBus['register']>[0] = []): void {
    refuseUnhandled('query', this.services, handlers);
    super.register(handlers);
  }
}

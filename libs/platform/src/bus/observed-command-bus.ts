import { Rejection, VersionConflict } from '@cairn/event-sourcing';
import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { HttpRefusal, InvalidInput, NotFound } from '../http/refusals.js';
import type { Scope } from '../tenancy/scope.js';
import type { Logger } from '../telemetry/logger.js';
import type { CommandOutcome, Metrics } from '../telemetry/metrics.js';
import { declarationOf } from './declared-requests.js';
import { refuseUnhandled } from './refuse-unhandled.js';

const refusals = [Rejection, NotFound, InvalidInput, HttpRefusal];

const outcomeOf = (error: unknown): CommandOutcome => {
  if (error instanceof VersionConflict) return 'conflict';
  return refusals.some((refusal) => error instanceof refusal) ? 'rejected' : 'failed';
};

/**
 * Nest's command bus, which refuses to start unless each command has exactly one handler. It measures each command by
 * outcome (`done`, `rejected`, `conflict`, `failed`) and logs it at level debug, with tenant and request.
 */
export class ObservedCommandBus extends CommandBus {
  constructor(
    moduleRef: ModuleRef,
    private readonly services: readonly string[],
    private readonly metrics: Metrics,
    private readonly commandLog: Logger,
  ) {
    super(moduleRef);
  }

  override register(handlers: Parameters<CommandBus['register']>[0] = []): void {
    refuseUnhandled('command', this.services, handlers);
    super.register(handlers);
  }

  // The declaration of Nest admits any result.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  override async execute(command: object): Promise<any> {
    const started = performance.now();
    let outcome: CommandOutcome = 'done';
    try {
      return await super.execute(command);
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      this.observe(command, outcome, (performance.now() - started) / 1000);
    }
  }

  private observe(command: object, outcome: CommandOutcome, seconds: number): void {
    const { service, name } = declarationOf(command.constructor as Type) ?? {
      service: '',
      name: command.constructor.name,
    };
    this.metrics.commandSeconds(service, name, seconds, outcome);
    if (!this.commandLog.isLevelEnabled('debug')) return;
    const { scope } = command as { readonly scope?: Scope };
    this.commandLog.debug(
      { service, command: name, outcome, seconds, tenantId: scope?.tenantId, requestId: scope?.meta.requestId },
      'command',
    );
  }
}

import {
  type BenchmarkConsent,
  benchmarkConsent as consentBody,
  stateBenchmarkConsent,
} from '@cairn/contracts/scoring/http/benchmarks.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { benchmarkConsentQueries } from './benchmark-consent.handler.js';
import { StateBenchmarkConsent } from './state-benchmark-consent.handler.js';

@Controller('api/scoring/:organizationId/benchmark-consent')
export class BenchmarkConsentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get()
  @Returns(consentBody)
  read(@CallerOf() caller: Caller): Promise<BenchmarkConsent> {
    return this.queries.execute(benchmarkConsentQueries.stated(caller));
  }

  @Allow('admin')
  @Put()
  @Returns(commandResult)
  state(
    @CallerOf() caller: Caller,
    @IfMatch() ifVersion: number,
    @Body({ schema: stateBenchmarkConsent }) { given }: z.output<typeof stateBenchmarkConsent>,
  ): Promise<CommandResult> {
    return this.commands.execute(new StateBenchmarkConsent(caller, given, ifVersion));
  }
}

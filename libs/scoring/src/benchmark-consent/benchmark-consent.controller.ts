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
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { benchmarkConsentStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { snapshotsBecomeDue } from '../benchmark/take-benchmark-snapshot.job.js';

@ApiTags('benchmarks')
@Controller('api/scoring/:organizationId/benchmark-consent')
export class BenchmarkConsentController {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get()
  @Returns(consentBody)
  read(@CallerOf() caller: Caller): Promise<BenchmarkConsent> {
    return this.service.inTenant(caller, async (tx) => {
      const { state, version } = await tx.load(benchmarkConsentStream, caller.tenantId);
      return { given: state.given, version };
    });
  }

  @Allow('admin')
  @Put()
  @Returns(commandResult)
  state(
    @CallerOf() caller: Caller,
    @IfMatch() ifVersion: number,
    @Body({ schema: stateBenchmarkConsent }) { given }: z.output<typeof stateBenchmarkConsent>,
  ): Promise<CommandResult> {
    return this.service.inTenant(caller, async (tx) => {
      await snapshotsBecomeDue(tx);
      return tx.execute(
        benchmarkConsentStream,
        caller.tenantId,
        { type: given ? 'GiveBenchmarkConsent' : 'WithdrawBenchmarkConsent', data: {} },
        { ifVersion },
      );
    });
  }
}

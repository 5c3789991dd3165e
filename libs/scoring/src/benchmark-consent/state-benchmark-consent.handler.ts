import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { snapshotsBecomeDue } from '../benchmark/take-benchmark-snapshot.job.js';
import { benchmarkConsentStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';

@CommandOf(scoring)
export class StateBenchmarkConsent extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly given: boolean,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(StateBenchmarkConsent)
export class StateBenchmarkConsentHandler implements ICommandHandler<StateBenchmarkConsent> {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  execute({ scope, given, ifVersion }: StateBenchmarkConsent): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      await snapshotsBecomeDue(tx);
      return tx.execute(
        benchmarkConsentStream,
        scope.tenantId,
        { type: given ? 'GiveBenchmarkConsent' : 'WithdrawBenchmarkConsent', data: {} },
        { ifVersion },
      );
    });
  }
}

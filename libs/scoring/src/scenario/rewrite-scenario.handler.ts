import type { saveScenario } from '@cairn/contracts/scoring/http/scenarios.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { scenarioStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { hasScenario } from './scenarios.query.js';

type Wanted = z.output<typeof saveScenario>;

export type ScenarioPlace = { readonly assessmentId: string; readonly scenarioId: string };

@CommandOf(scoring)
export class RewriteScenario extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly at: ScenarioPlace,
    readonly wanted: Wanted,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(RewriteScenario)
export class RewriteScenarioHandler implements ICommandHandler<RewriteScenario> {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  execute({ scope, at, wanted, ifVersion }: RewriteScenario): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      if (!(await hasScenario(tx.db, scope.tenantId, at.assessmentId, at.scenarioId)))
        throw new NotFound('scenario-not-found');
      return tx.execute(scenarioStream, at.scenarioId, { type: 'RewriteScenario', data: wanted }, { ifVersion });
    });
  }
}

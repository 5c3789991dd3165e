import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { scenarioStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import type { ScenarioPlace } from './rewrite-scenario.handler.js';
import { hasScenario } from './scenarios.query.js';

@CommandOf(scoring)
export class DeleteScenario extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly at: ScenarioPlace,
  ) {
    super();
  }
}

@CommandHandler(DeleteScenario)
export class DeleteScenarioHandler implements ICommandHandler<DeleteScenario> {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  execute({ scope, at }: DeleteScenario): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      if (!(await hasScenario(tx.db, scope.tenantId, at.assessmentId, at.scenarioId)))
        throw new NotFound('scenario-not-found');
      return tx.execute(scenarioStream, at.scenarioId, { type: 'DeleteScenario', data: {} });
    });
  }
}

import type { saveScenario } from '@cairn/contracts/scoring/http/scenarios.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { findAssessment } from '../score/assessments.query.js';
import { scenarioStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { countScenarios } from './scenarios.query.js';

type Wanted = z.output<typeof saveScenario>;

@CommandOf(scoring)
export class SaveScenario extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly assessmentId: string,
    readonly scenarioId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(SaveScenario)
export class SaveScenarioHandler implements ICommandHandler<SaveScenario> {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  execute({ scope, assessmentId, scenarioId, wanted }: SaveScenario): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      if (!(await findAssessment(tx.db, scope.tenantId, assessmentId))) throw new NotFound('assessment-not-found');
      const besides = await countScenarios(tx.db, scope.tenantId, assessmentId);
      return tx.execute(scenarioStream, scenarioId, {
        type: 'SaveScenario',
        data: { assessmentId, ...wanted, besides },
      });
    });
  }
}

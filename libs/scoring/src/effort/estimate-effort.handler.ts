import type { effortResult, estimateEffort } from '@cairn/contracts/scoring/http/roadmap.js';
import { criteriaOf } from '@cairn/maturity-models';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { modelVersions } from '../model-version/model-versions.query.js';
import { effortStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { figureOf } from './effort-state.js';
import { assessmentOf } from './known-assessment.query.js';

type Result = z.output<typeof effortResult>;

/** The version in the result is the figure's own. */
@CommandOf(scoring)
export class EstimateEffort extends Command<Result> {
  constructor(
    readonly scope: Scope,
    readonly assessmentId: string,
    readonly criterionId: string,
    readonly days: z.output<typeof estimateEffort>['days'],
    readonly seenVersion: number,
  ) {
    super();
  }
}

@CommandHandler(EstimateEffort)
export class EstimateEffortHandler implements ICommandHandler<EstimateEffort> {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  execute({ scope, assessmentId, criterionId, days, seenVersion }: EstimateEffort): Promise<Result> {
    return this.service.inTenant(scope, async (tx) => {
      const { model, modelVersion } = await assessmentOf(tx, assessmentId);
      const version = await modelVersions.find(tx.db, model, modelVersion);
      if (!version || !criteriaOf(version).some(({ criterion }) => criterion.id === criterionId))
        throw new NotFound('criterion-not-found');
      await tx.execute(effortStream, assessmentId, {
        type: 'EstimateEffort',
        data: { criterionId, days, seenVersion },
      });
      const { state } = await tx.load(effortStream, assessmentId);
      return { version: figureOf(state, criterionId).version };
    });
  }
}

import {
  type Effort,
  type Path,
  askedPath,
  effortResult,
  efforts,
  estimateEffort,
  path,
} from '@cairn/contracts/scoring/http/way-up.js';
import { id, slug } from '@cairn/contracts/values.js';
import { cheapestPath, criteriaOf } from '@cairn/maturity-models';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type ScoredAssessment, findAnswers, findAssessment } from '../score/assessments.query.js';
import { modelVersions } from '../model-version/model-versions.query.js';
import { evaluated, pinnedVersion } from '../score/calculate-score.job.js';
import { effortStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { figureOf } from './effort-state.js';
import { findEffortDays, findEfforts } from './efforts.query.js';

const place = z.object({ organizationId: z.string(), assessmentId: id, criterionId: slug });

@ApiTags('scoring')
@Controller('api/scoring/:organizationId/assessments/:assessmentId')
export class EffortsController {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('efforts')
  @Returns(efforts)
  all(@CallerOf() caller: Caller, @Param('assessmentId', { schema: id }) assessmentId: string): Promise<Effort[]> {
    return this.service.inTenant(caller, async (tx) => {
      await this.assessment(tx, assessmentId);
      return findEfforts(tx.db, caller.tenantId, assessmentId);
    });
  }

  @Allow('admin', 'contributor')
  @Put('efforts/:criterionId')
  @Returns(effortResult)
  estimate(
    @CallerOf() caller: Caller,
    @Param({ schema: place }) { assessmentId, criterionId }: z.output<typeof place>,
    @IfMatch() seenVersion: number,
    @Body({ schema: estimateEffort }) { days }: z.output<typeof estimateEffort>,
  ): Promise<z.output<typeof effortResult>> {
    return this.service.inTenant(caller, async (tx) => {
      const { model, modelVersion } = await this.assessment(tx, assessmentId);
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

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('path')
  @Returns(path)
  path(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: askedPath }) { stage }: z.output<typeof askedPath>,
  ): Promise<Path> {
    return this.service.inTenant(caller, async (tx) => {
      const assessment = await this.assessment(tx, assessmentId);
      const { version, evaluation } = evaluated(
        await pinnedVersion(tx.db, assessment),
        assessment,
        await findAnswers(tx.db, caller.tenantId, assessmentId),
      );
      const { target, best, runnerUp } = cheapestPath(
        version,
        evaluation,
        stage,
        await findEffortDays(tx.db, caller.tenantId, assessmentId),
      );
      return {
        assessmentId,
        target,
        best: best && { ...best, criteria: [...best.criteria] },
        runnerUp: runnerUp && { ...runnerUp, criteria: [...runnerUp.criteria] },
      };
    });
  }

  private async assessment({ db, scope }: Transaction<ScoringTables>, assessmentId: string): Promise<ScoredAssessment> {
    const found = await findAssessment(db, scope.tenantId, assessmentId);
    if (!found) throw new NotFound('assessment-not-found');
    return found;
  }
}

import { randomUUID } from 'node:crypto';
import { type Scenario, saveScenario, scenarios } from '@cairn/contracts/scoring/http/scenarios.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { findAssessment } from '../score/assessments.query.js';
import { scenarioStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { countScenarios, findScenarios, hasScenario } from './scenarios.query.js';

const place = z.object({ organizationId: z.string(), assessmentId: id, scenarioId: id });
type Place = z.output<typeof place>;
type Body = z.output<typeof saveScenario>;

@ApiTags('scoring')
@Controller('api/scoring/:organizationId/assessments/:assessmentId/scenarios')
export class ScenariosController {
  constructor(@InjectService(scoring) private readonly service: Service<ScoringTables>) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get()
  @Returns(scenarios)
  all(@CallerOf() caller: Caller, @Param('assessmentId', { schema: id }) assessmentId: string): Promise<Scenario[]> {
    return this.service.inTenant(caller, async ({ db }) => {
      if (!(await findAssessment(db, caller.tenantId, assessmentId))) throw new NotFound('assessment-not-found');
      return findScenarios(db, caller.tenantId, assessmentId);
    });
  }

  @Allow('admin', 'contributor')
  @Post()
  @Creates(commandResult, '/api/scoring/:organizationId/assessments/:assessmentId/scenarios#:id')
  save(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Body({ schema: saveScenario }) body: Body,
  ): Promise<CommandResult> {
    const scenarioId = randomUUID();
    return this.service.inTenant(caller, async (tx) => {
      if (!(await findAssessment(tx.db, caller.tenantId, assessmentId))) throw new NotFound('assessment-not-found');
      const besides = await countScenarios(tx.db, caller.tenantId, assessmentId);
      return tx.execute(scenarioStream, scenarioId, { type: 'SaveScenario', data: { assessmentId, ...body, besides } });
    });
  }

  @Allow('admin', 'contributor')
  @Put(':scenarioId')
  @Returns(commandResult)
  rewrite(
    @CallerOf() caller: Caller,
    @Param({ schema: place }) at: Place,
    @IfMatch() ifVersion: number,
    @Body({ schema: saveScenario }) data: Body,
  ): Promise<CommandResult> {
    return this.service.inTenant(caller, async (tx) => {
      if (!(await hasScenario(tx.db, caller.tenantId, at.assessmentId, at.scenarioId)))
        throw new NotFound('scenario-not-found');
      return tx.execute(scenarioStream, at.scenarioId, { type: 'RewriteScenario', data }, { ifVersion });
    });
  }

  @Allow('admin', 'contributor')
  @Delete(':scenarioId')
  @Returns(commandResult)
  remove(@CallerOf() caller: Caller, @Param({ schema: place }) at: Place): Promise<CommandResult> {
    return this.service.inTenant(caller, async (tx) => {
      if (!(await hasScenario(tx.db, caller.tenantId, at.assessmentId, at.scenarioId)))
        throw new NotFound('scenario-not-found');
      return tx.execute(scenarioStream, at.scenarioId, { type: 'DeleteScenario', data: {} });
    });
  }
}

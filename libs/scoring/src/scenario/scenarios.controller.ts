import { randomUUID } from 'node:crypto';
import { type Scenario, saveScenario, scenario, scenarios } from '@cairn/contracts/scoring/http/scenarios.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { DeleteScenario } from './delete-scenario.handler.js';
import { RewriteScenario } from './rewrite-scenario.handler.js';
import { SaveScenario } from './save-scenario.handler.js';
import { scenarioQueries } from './scenarios.handler.js';

const place = z.object({ organizationId: z.string(), assessmentId: id, scenarioId: id });
type Place = z.output<typeof place>;
type Body = z.output<typeof saveScenario>;

@Controller('api/scoring/:organizationId/assessments/:assessmentId/scenarios')
export class ScenariosController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get()
  @Returns(scenarios)
  all(@CallerOf() caller: Caller, @Param('assessmentId', { schema: id }) assessmentId: string): Promise<Scenario[]> {
    return this.queries.execute(scenarioQueries.all(caller, assessmentId));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':scenarioId')
  @Returns(scenario)
  async one(
    @CallerOf() caller: Caller,
    @Param({ schema: place }) { assessmentId, scenarioId }: Place,
  ): Promise<Scenario> {
    const found = await this.queries.execute(scenarioQueries.one(caller, assessmentId, scenarioId));
    if (!found) throw new NotFound('scenario-not-found');
    return found;
  }

  @Allow('admin', 'contributor')
  @Post()
  @Creates(commandResult, '/api/scoring/:organizationId/assessments/:assessmentId/scenarios/:id')
  save(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Body({ schema: saveScenario }) body: Body,
  ): Promise<CommandResult> {
    return this.commands.execute(new SaveScenario(caller, assessmentId, randomUUID(), body));
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
    return this.commands.execute(new RewriteScenario(caller, at, data, ifVersion));
  }

  @Allow('admin', 'contributor')
  @Delete(':scenarioId')
  @Returns(commandResult)
  remove(@CallerOf() caller: Caller, @Param({ schema: place }) at: Place): Promise<CommandResult> {
    return this.commands.execute(new DeleteScenario(caller, at));
  }
}

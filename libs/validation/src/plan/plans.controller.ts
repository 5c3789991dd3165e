import { randomUUID } from 'node:crypto';
import {
  type Plan,
  type PlanSummary,
  plan,
  plans,
  releasePlan,
  requestPlan,
} from '@cairn/contracts/validation/http/plans.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { ReleasePlan, RequestPlan, planQueries } from './plans.handler.js';

@Controller('api/validation/desk/plans')
export class PlansController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('scheduler', 'manager')
  @Get()
  @Returns(plans)
  latest(@CallerOf() caller: Caller): Promise<PlanSummary[]> {
    return this.queries.execute(planQueries.latest(caller));
  }

  @Allow('scheduler', 'manager')
  @Post()
  @Creates(commandResult, '/api/validation/desk/plans/:id')
  request(
    @CallerOf() caller: Caller,
    @Body({ schema: requestPlan }) wanted: z.output<typeof requestPlan>,
  ): Promise<CommandResult> {
    return this.commands.execute(new RequestPlan(forProgramme(caller), randomUUID(), wanted));
  }

  @Allow('scheduler', 'manager')
  @Get(':planId')
  @Returns(plan)
  async one(@CallerOf() caller: Caller, @Param('planId', { schema: id }) planId: string): Promise<Plan> {
    const found = await this.queries.execute(planQueries.one(caller, planId));
    if (!found) throw new NotFound('plan-not-found');
    return found;
  }

  @Allow('scheduler', 'manager')
  @Post(':planId/release')
  @Returns(commandResult)
  release(
    @CallerOf() caller: Caller,
    @Param('planId', { schema: id }) planId: string,
    @IfMatch() ifVersion: number,
    @Body({ schema: releasePlan }) wanted: z.output<typeof releasePlan>,
  ): Promise<CommandResult> {
    return this.commands.execute(new ReleasePlan(forProgramme(caller), planId, wanted, ifVersion));
  }
}

import { type DecisionPreview, decide, decisionPreview } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { decisionQueries } from './preview-decision.handler.js';
import { ApproveDecision, RecordDecision } from './record-decision.handler.js';
import { visitQueries } from './visits.handler.js';

@Controller('api/validation/:organizationId/visits/:visitId/decision')
export class DecidingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager')
  @Fresh()
  @Post()
  @Returns(commandResult)
  async decide(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: decide }) ruling: z.output<typeof decide>,
  ): Promise<CommandResult> {
    await this.queries.execute(visitQueries.requireVisitAccess(caller, visitId));
    return this.commands.execute(new RecordDecision(caller, visitId, ruling));
  }

  @Allow('manager')
  @Fresh()
  @Post('approval')
  @Returns(commandResult)
  async approve(@CallerOf() caller: Caller, @Param('visitId', { schema: id }) visitId: string): Promise<CommandResult> {
    await this.queries.execute(visitQueries.requireVisitAccess(caller, visitId));
    return this.commands.execute(new ApproveDecision(caller, visitId));
  }

  @Allow('manager')
  @Post('preview')
  @Returns(decisionPreview)
  async preview(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: decide }) ruling: z.output<typeof decide>,
  ): Promise<DecisionPreview> {
    await this.queries.execute(visitQueries.requireVisitAccess(caller, visitId));
    return this.queries.execute(decisionQueries.preview(caller, visitId, ruling));
  }
}

import { requestOverride } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { ApproveConflictOverride, RequestConflictOverride } from './override-conflict.handler.js';

@Controller('api/validation/:organizationId/visits/:visitId/overrides')
export class OverridesController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('scheduler', 'manager')
  @Post()
  @Returns(commandResult)
  request(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: requestOverride }) { personId, reason }: z.output<typeof requestOverride>,
  ): Promise<CommandResult> {
    return this.commands.execute(new RequestConflictOverride(caller, visitId, personId, reason));
  }

  @Allow('manager')
  @Fresh()
  @Post(':personId/approval')
  @Returns(commandResult)
  approve(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Param('personId', { schema: id }) personId: string,
  ): Promise<CommandResult> {
    return this.commands.execute(new ApproveConflictOverride(caller, visitId, personId));
  }
}

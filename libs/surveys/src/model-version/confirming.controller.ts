import {
  type DeskElements,
  confirmElements,
  deskElements,
  withdrawConfirmations,
} from '@cairn/contracts/surveys/http/model-versions.js';
import { type CommandResult, commandResult, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { AdoptModelVersion } from './adopt-model-version.handler.js';
import { ConfirmElements } from './confirm-elements.handler.js';
import { modelVersionQueries } from './model-versions.handler.js';
import { WithdrawConfirmations } from './withdraw-confirmations.handler.js';

@Controller('api/surveys/desk/model-versions/:model/:version')
export class ConfirmingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get('elements')
  @Returns(deskElements)
  async elements(
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
  ): Promise<DeskElements> {
    const found = await this.queries.execute(modelVersionQueries.elements(model, version));
    if (!found) throw new NotFound('model-version-not-found');
    return found;
  }

  @Allow('manager')
  @Post('adoption')
  @Creates(commandResult, '/api/surveys/desk/model-versions/:model/:version')
  adopt(
    @CallerOf() caller: Caller,
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
  ): Promise<CommandResult> {
    return this.commands.execute(new AdoptModelVersion(forProgramme(caller), model, version));
  }

  @Allow('manager')
  @Post('confirmations')
  @Returns(commandResult)
  confirm(
    @CallerOf() caller: Caller,
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Body({ schema: confirmElements }) wanted: z.output<typeof confirmElements>,
  ): Promise<CommandResult> {
    return this.commands.execute(new ConfirmElements(forProgramme(caller), model, version, wanted));
  }

  @Allow('manager')
  @Post('confirmations/withdrawal')
  @Returns(commandResult)
  withdraw(
    @CallerOf() caller: Caller,
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Body({ schema: withdrawConfirmations }) wanted: z.output<typeof withdrawConfirmations>,
  ): Promise<CommandResult> {
    return this.commands.execute(new WithdrawConfirmations(forProgramme(caller), model, version, wanted));
  }
}

import {
  type RulesInForce,
  rulesInForce,
  setCoolingOff,
  setVisitRules,
} from '@cairn/contracts/validation/http/visit-rules.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { forProgramme, programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { rulesStream } from '../validation.publications.js';
import { rulesQueries } from './rules.handler.js';

@Controller('api/validation/desk/visit-rules')
export class RulesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get()
  @Returns(rulesInForce)
  inForce(@CallerOf() caller: Caller): Promise<RulesInForce> {
    return this.queries.execute(rulesQueries.inForce(caller));
  }

  @Allow('manager')
  @Put()
  @Returns(commandResult)
  set(
    @CallerOf() caller: Caller,
    @IfMatch() ifVersion: number,
    @Body({ schema: setVisitRules }) data: z.output<typeof setVisitRules>,
  ): Promise<CommandResult> {
    return this.commands.execute(
      commandOn(forProgramme(caller), rulesStream, programmeTenant, { type: 'SetVisitRules', data }, { ifVersion }),
    );
  }

  @Allow('manager')
  @Put('cooling-off')
  @Returns(commandResult)
  setCoolingOff(
    @CallerOf() caller: Caller,
    @IfMatch() ifVersion: number,
    @Body({ schema: setCoolingOff }) data: z.output<typeof setCoolingOff>,
  ): Promise<CommandResult> {
    return this.commands.execute(
      commandOn(forProgramme(caller), rulesStream, programmeTenant, { type: 'SetCoolingOff', data }, { ifVersion }),
    );
  }
}

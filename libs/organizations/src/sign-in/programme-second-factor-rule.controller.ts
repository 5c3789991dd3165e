import {
  type SecondFactorRule,
  requireSecondFactor,
  secondFactorRule,
} from '@cairn/contracts/organizations/http/second-factor-rule.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { RequireSecondFactor } from './require-second-factor.handler.js';
import { secondFactorQueries } from './second-factor-rules.handler.js';

/** The same for the staff of the programme. */
@Controller('api/staff/second-factor-rule')
export class ProgrammeSecondFactorRuleController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager')
  @Get()
  @Returns(secondFactorRule)
  read(@CallerOf() caller: Caller): Promise<SecondFactorRule> {
    return this.queries.execute(secondFactorQueries.rule(forProgramme(caller)));
  }

  @Allow('manager')
  @Fresh()
  @Put()
  @Returns(undefined, 204)
  change(
    @CallerOf() caller: Caller,
    @Body({ schema: requireSecondFactor }) wanted: z.output<typeof requireSecondFactor>,
  ): Promise<void> {
    return this.commands.execute(new RequireSecondFactor(forProgramme(caller), wanted));
  }
}

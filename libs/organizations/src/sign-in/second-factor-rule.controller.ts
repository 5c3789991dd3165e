import {
  type SecondFactorRule,
  requireSecondFactor,
  secondFactorRule,
} from '@cairn/contracts/organizations/http/second-factor-rule.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { RequireSecondFactor } from './require-second-factor.handler.js';
import { secondFactorQueries } from './second-factor-rules.handler.js';

/** Whether the members of an organization must sign in with a second factor. */
@Controller('api/organizations/:organizationId/second-factor-rule')
export class SecondFactorRuleController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin')
  @Get()
  @Returns(secondFactorRule)
  read(@CallerOf() caller: Caller): Promise<SecondFactorRule> {
    return this.queries.execute(secondFactorQueries.rule(caller));
  }

  @Allow('admin')
  @Fresh()
  @Put()
  @Returns(undefined, 204)
  change(
    @CallerOf() caller: Caller,
    @Body({ schema: requireSecondFactor }) wanted: z.output<typeof requireSecondFactor>,
  ): Promise<void> {
    return this.commands.execute(new RequireSecondFactor(caller, wanted));
  }
}

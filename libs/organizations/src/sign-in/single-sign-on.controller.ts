import {
  type SingleSignOnSettings,
  connectSingleSignOn,
  enforceSingleSignOn,
  singleSignOn,
} from '@cairn/contracts/organizations/http/single-sign-on.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { SsoConnections } from '@cairn/platform/auth/single-sign-on.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { ChangeSingleSignOn } from './change-single-sign-on.handler.js';

/** How the people of an organization sign in by its identity provider. */
@Controller('api/organizations/:organizationId/single-sign-on')
export class SingleSignOnController {
  constructor(
    private readonly commands: CommandBus,
    private readonly connections: SsoConnections,
  ) {}

  @Allow('admin')
  @Get()
  @Returns(singleSignOn)
  async read(@CallerOf() { tenantId }: Caller): Promise<SingleSignOnSettings> {
    return {
      redirectUri: this.connections.redirectUriOf(tenantId),
      connection: (await this.connections.find(tenantId)) ?? null,
    };
  }

  @Allow('admin')
  @Fresh()
  @Put()
  @Returns(undefined, 204)
  connect(
    @CallerOf() caller: Caller,
    @Body({ schema: connectSingleSignOn }) connection: z.output<typeof connectSingleSignOn>,
  ): Promise<void> {
    return this.commands.execute(new ChangeSingleSignOn(caller, { change: 'single-sign-on-set', connection }));
  }

  @Allow('admin')
  @Fresh()
  @Post('domain-proof')
  @Returns(undefined, 204)
  proveDomain(@CallerOf() caller: Caller): Promise<void> {
    return this.commands.execute(new ChangeSingleSignOn(caller, { change: 'single-sign-on-domain-proved' }));
  }

  @Allow('admin')
  @Fresh()
  @Put('enforcement')
  @Returns(undefined, 204)
  enforce(
    @CallerOf() caller: Caller,
    @Body({ schema: enforceSingleSignOn }) { enforced }: z.output<typeof enforceSingleSignOn>,
  ): Promise<void> {
    const change = enforced ? 'single-sign-on-enforced' : 'single-sign-on-not-enforced';
    return this.commands.execute(new ChangeSingleSignOn(caller, { change }));
  }

  @Allow('admin')
  @Fresh()
  @Delete()
  @Returns(undefined, 204)
  disconnect(@CallerOf() caller: Caller): Promise<void> {
    return this.commands.execute(new ChangeSingleSignOn(caller, { change: 'single-sign-on-removed' }));
  }
}

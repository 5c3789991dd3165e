import { publishModelVersion, retireModelVersion } from '@cairn/contracts/surveys/http/model-versions.js';
import { type CommandResult, commandResult, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { PublishModelVersion } from './publish-model-version.handler.js';
import { RetireModelVersion } from './retire-model-version.handler.js';

type Wanted = z.output<typeof publishModelVersion>;
@Controller('api/surveys/desk/model-versions/:model/:version')
export class PublishingController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('manager')
  @Fresh()
  @Post('publication')
  @Returns(commandResult)
  publish(
    @CallerOf() caller: Caller,
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Body({ schema: publishModelVersion }) wanted: Wanted,
  ): Promise<CommandResult> {
    return this.commands.execute(new PublishModelVersion(forProgramme(caller), model, version, wanted));
  }

  @Allow('manager')
  @Fresh()
  @Post('retirement')
  @Returns(commandResult)
  retire(
    @CallerOf() caller: Caller,
    @Param('model', { schema: slug }) model: string,
    @Param('version', { schema: slug }) version: string,
    @Body({ schema: retireModelVersion }) { reason }: z.output<typeof retireModelVersion>,
  ): Promise<CommandResult> {
    return this.commands.execute(new RetireModelVersion(forProgramme(caller), model, version, reason));
  }
}

import {
  type SubmittedModelVersion,
  submitModelVersion,
  submittedModelVersion,
} from '@cairn/contracts/surveys/http/model-versions.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Creates } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { SubmitModelVersion } from './submit-model-version.handler.js';

@Controller('api/surveys/desk/model-versions')
export class SubmittingController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('manager')
  @Post()
  @Creates(submittedModelVersion, '/api/surveys/desk/model-versions/:model/:modelVersion')
  submit(
    @CallerOf() caller: Caller,
    @Body({ schema: submitModelVersion }) { files }: z.output<typeof submitModelVersion>,
  ): Promise<SubmittedModelVersion> {
    return this.commands.execute(new SubmitModelVersion(forProgramme(caller), files));
  }
}

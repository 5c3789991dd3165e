import { randomUUID } from 'node:crypto';
import { openAssessment } from '@cairn/contracts/surveys/http/assessments.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Creates } from '@cairn/platform/http/returns.js';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { OpenAssessment } from './open-assessment.handler.js';

type Wanted = z.output<typeof openAssessment>;

@Controller('api/surveys/:organizationId/assessments')
export class OpeningController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('admin')
  @Post()
  @Creates(commandResult, '/api/surveys/:organizationId/assessments/:id')
  open(@CallerOf() caller: Caller, @Body({ schema: openAssessment }) wanted: Wanted): Promise<CommandResult> {
    return this.commands.execute(new OpenAssessment(caller, randomUUID(), wanted));
  }
}

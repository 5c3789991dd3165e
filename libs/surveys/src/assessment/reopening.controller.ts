import { reopenAssessment } from '@cairn/contracts/surveys/http/assessments.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { absentIsNotFound } from '../absences.http.js';
import { ReopenAssessment } from './reopen-assessment.handler.js';

@Controller('api/surveys/:organizationId/assessments/:assessmentId/reopening')
export class ReopeningController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('admin')
  @Post()
  @Returns(commandResult)
  reopen(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Body({ schema: reopenAssessment }) { reason }: z.output<typeof reopenAssessment>,
  ): Promise<CommandResult> {
    return this.commands.execute(new ReopenAssessment(caller, assessmentId, reason)).catch(absentIsNotFound);
  }
}

import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { absentIsNotFound } from '../absences.http.js';
import { SubmitAssessment } from './submit-assessment.handler.js';

@Controller('api/surveys/:organizationId/assessments/:assessmentId/submission')
export class SubmissionController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('admin')
  @Post()
  @Returns(commandResult)
  submit(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
  ): Promise<CommandResult> {
    return this.commands.execute(new SubmitAssessment(caller, assessmentId)).catch(absentIsNotFound);
  }
}

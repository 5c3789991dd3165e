import { type Assignment, answerAssignment, assignments } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { AnswerAssignment } from './answer-assignment.handler.js';
import { assignmentQueries } from './assignments.handler.js';

@Controller('api/validation')
export class AssignmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('validator')
  @Get('assignments')
  @Returns(assignments)
  mine(@CallerOf() { personId }: Caller): Promise<Assignment[]> {
    return this.queries.execute(assignmentQueries.mine(personId));
  }

  @Allow('validator')
  @Post(':organizationId/visits/:visitId/assignment')
  @Returns(commandResult)
  answer(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: answerAssignment }) answer: z.output<typeof answerAssignment>,
  ): Promise<CommandResult> {
    return this.commands.execute(new AnswerAssignment(caller, visitId, answer));
  }
}

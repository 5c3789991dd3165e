import { appointReviewers, fileAppeal, submitCorrectiveEvidence } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { visitQueries } from '../visit/visits.handler.js';
import { AppointReviewers } from './appoint-reviewers.handler.js';
import { SubmitCorrectiveEvidence } from './corrective-evidence.handler.js';
import { FileAppeal } from './file-appeal.handler.js';

/** What may follow a decision: corrective evidence after a deferral, an appeal after a refusal. */
@Controller('api/validation/:organizationId/visits/:visitId')
export class ReviewController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin')
  @Post('corrective-evidence')
  @Returns(commandResult)
  correct(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: submitCorrectiveEvidence }) evidence: z.output<typeof submitCorrectiveEvidence>,
  ): Promise<CommandResult> {
    return this.commands.execute(new SubmitCorrectiveEvidence(caller, visitId, evidence));
  }

  @Allow('admin')
  @Post('appeal')
  @Returns(commandResult)
  appeal(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: fileAppeal }) { reasons }: z.output<typeof fileAppeal>,
  ): Promise<CommandResult> {
    return this.commands.execute(new FileAppeal(caller, visitId, reasons));
  }

  @Allow('manager')
  @Put('appeal/reviewers')
  @Returns(commandResult)
  async appoint(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: appointReviewers }) wanted: z.output<typeof appointReviewers>,
  ): Promise<CommandResult> {
    await this.queries.execute(visitQueries.requireVisitAccess(caller, visitId));
    return this.commands.execute(new AppointReviewers(caller, visitId, wanted));
  }
}

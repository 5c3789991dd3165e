import { cancelVisit, declineProposal, proposeDate } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { CancelVisit } from './cancel-visit.handler.js';
import { ConfirmDate } from './confirm-date.handler.js';
import { DeclineProposal } from './decline-proposal.handler.js';
import { ProposeDate } from './propose-date.handler.js';

const chosen = z.object({ slot: z.coerce.number().int().min(0).max(2).optional() });

/** A member acts for the hospital, also one who holds a role in the programme. */
const sideOf = ({ roles }: Caller): 'hospital' | 'programme' => (roles.includes('admin') ? 'hospital' : 'programme');

@Controller('api/validation/:organizationId/visits/:visitId')
export class DatesController {
  constructor(private readonly commands: CommandBus) {}

  @Allow('scheduler', 'manager')
  @Put('proposal')
  @Returns(commandResult)
  propose(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @IfMatch() version: number,
    @Body({ schema: proposeDate }) date: z.output<typeof proposeDate>,
  ): Promise<CommandResult> {
    return this.commands.execute(new ProposeDate(caller, visitId, date, version));
  }

  @Allow('admin')
  @Post('confirmation')
  @Returns(commandResult)
  confirm(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @IfMatch() version: number,
    @Query({ schema: chosen }) { slot }: z.output<typeof chosen>,
  ): Promise<CommandResult> {
    return this.commands.execute(new ConfirmDate(caller, visitId, version, slot));
  }

  @Allow('admin')
  @Post('refusal')
  @Returns(commandResult)
  decline(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @IfMatch() version: number,
    @Body({ schema: declineProposal }) reply: z.output<typeof declineProposal>,
  ): Promise<CommandResult> {
    return this.commands.execute(new DeclineProposal(caller, visitId, reply, version));
  }

  @Allow('admin', 'scheduler', 'manager')
  @Post('cancellation')
  @Returns(commandResult)
  cancel(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: cancelVisit }) { reason }: z.output<typeof cancelVisit>,
  ): Promise<CommandResult> {
    return this.commands.execute(new CancelVisit(caller, visitId, reason, sideOf(caller)));
  }
}

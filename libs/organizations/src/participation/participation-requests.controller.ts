import { setTimeout as pause } from 'node:timers/promises';
import {
  type ParticipationRequest,
  type ParticipationRequestDetail,
  type ConfirmParticipation as Confirmation,
  type InvitedHospitals,
  confirmParticipation,
  declineParticipation,
  inviteHospitals,
  invitedHospitals,
  participationRequestDetail,
  participationRequests as participationRequestBodies,
  requestParticipation,
} from '@cairn/contracts/organizations/http/participation-requests.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow, Public } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { ConfirmParticipation } from './confirm-participation.handler.js';
import { DeclineParticipation } from './decline-participation.handler.js';
import { InviteHospitals } from './invite-hospitals.handler.js';
import { participationQueries } from './participations.handler.js';
import { RequestParticipation } from './request-participation.handler.js';

const SHORTEST_ANSWER_MS = 400;

/** Hospitals from outside that ask to take part, and what the programme decides. */
@Controller('api/participation-requests')
export class ParticipationRequestsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /**
   * Known or not, everybody gets the same answer after the same while. Idempotency keys are left aside: one that is
   * remembered for new requests only would tell them apart.
   */
  @Public()
  @Post()
  @Returns(undefined, 202)
  async request(
    @CallerOf() { meta }: Caller,
    @Body({ schema: requestParticipation }) wanted: z.output<typeof requestParticipation>,
  ): Promise<void> {
    const scope = forProgramme({ tenantId: '', meta });
    await Promise.all([this.commands.execute(new RequestParticipation(scope, wanted)), pause(SHORTEST_ANSWER_MS)]);
  }

  @Allow('manager', 'analyst', 'scheduler')
  @Get()
  @Returns(participationRequestBodies)
  list(@CallerOf() caller: Caller): Promise<ParticipationRequest[]> {
    return this.queries.execute(participationQueries.all(caller));
  }

  @Allow('manager', 'analyst', 'scheduler')
  @Get(':requestId')
  @Returns(participationRequestDetail)
  async read(
    @CallerOf() caller: Caller,
    @Param('requestId', { schema: id }) requestId: string,
  ): Promise<ParticipationRequestDetail> {
    const found = await this.queries.execute(participationQueries.one(caller, requestId));
    if (!found) throw new NotFound('participation-request-not-found');
    return found;
  }

  @Allow('manager')
  @Fresh()
  @Post('invitations')
  @Returns(invitedHospitals)
  invite(
    @CallerOf() caller: Caller,
    @Body({ schema: inviteHospitals }) wanted: z.output<typeof inviteHospitals>,
  ): Promise<InvitedHospitals> {
    return this.commands.execute(new InviteHospitals(forProgramme(caller), caller.personId, wanted));
  }

  @Allow('manager')
  @Fresh()
  @Post(':requestId/confirmation')
  @Returns(commandResult)
  confirm(
    @CallerOf() caller: Caller,
    @Param('requestId', { schema: id }) requestId: string,
    @Body({ schema: confirmParticipation }) wanted: Confirmation,
  ): Promise<CommandResult> {
    return this.commands.execute(new ConfirmParticipation(forProgramme(caller), caller.personId, requestId, wanted));
  }

  @Allow('manager')
  @Fresh()
  @Post(':requestId/refusal')
  @Returns(commandResult)
  decline(
    @CallerOf() caller: Caller,
    @Param('requestId', { schema: id }) requestId: string,
    @Body({ schema: declineParticipation }) { reason }: z.output<typeof declineParticipation>,
  ): Promise<CommandResult> {
    return this.commands.execute(new DeclineParticipation(forProgramme(caller), caller.personId, requestId, reason));
  }
}

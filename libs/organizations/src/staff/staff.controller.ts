import { randomUUID } from 'node:crypto';
import {
  type StaffMember,
  changeStaffRoles,
  inviteStaff,
  staffMembers,
} from '@cairn/contracts/organizations/http/staff.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { ChangeStaffRoles } from './change-staff-roles.handler.js';
import { InviteStaff } from './invite-staff.handler.js';
import { staffQueries } from './staff.handler.js';
import { WithdrawStaffInvitation } from './withdraw-staff-invitation.handler.js';

/** People with a role in the programme, validators among them. */
@Controller('api/staff')
export class StaffController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager', 'analyst', 'scheduler')
  @Get()
  @Returns(staffMembers)
  list(@CallerOf() caller: Caller): Promise<StaffMember[]> {
    return this.queries.execute(staffQueries.all(caller));
  }

  @Allow('manager')
  @Fresh()
  @Post('invitations')
  @Returns(commandResult)
  invite(
    @CallerOf() caller: Caller,
    @Body({ schema: inviteStaff }) wanted: z.output<typeof inviteStaff>,
  ): Promise<CommandResult> {
    return this.commands.execute(new InviteStaff(forProgramme(caller), randomUUID(), caller.personId, wanted));
  }

  @Allow('manager')
  @Fresh()
  @Delete('invitations/:invitationId')
  @Returns(commandResult)
  withdraw(
    @CallerOf() caller: Caller,
    @Param('invitationId', { schema: id }) invitationId: string,
  ): Promise<CommandResult> {
    return this.commands.execute(new WithdrawStaffInvitation(forProgramme(caller), invitationId));
  }

  @Allow('manager')
  @Fresh()
  @Put('members/:personId/roles')
  @Returns(commandResult)
  changeRoles(
    @CallerOf() caller: Caller,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: changeStaffRoles }) wanted: z.output<typeof changeStaffRoles>,
  ): Promise<CommandResult> {
    return this.commands.execute(new ChangeStaffRoles(forProgramme(caller), personId, wanted));
  }
}

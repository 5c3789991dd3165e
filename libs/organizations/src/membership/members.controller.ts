import { randomUUID } from 'node:crypto';
import {
  type Member,
  changeRole,
  inviteMember,
  member as memberBody,
  members as memberBodies,
} from '@cairn/contracts/organizations/http/organizations.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { organization } from '../organizations.publications.js';
import { InviteMember } from './invite-member.handler.js';
import { memberQueries } from './members.handler.js';

@Controller('api/organizations/:organizationId')
export class MembersController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('members')
  @Returns(memberBodies)
  list(@CallerOf() caller: Caller): Promise<Member[]> {
    return this.queries.execute(memberQueries.all(caller));
  }

  /** The answer names the invitation. */
  @Allow('admin')
  @Fresh()
  @Post('invitations')
  @Creates(commandResult, '/api/organizations/:organizationId/invitations/:id')
  invite(
    @CallerOf() caller: Caller,
    @Body({ schema: inviteMember }) wanted: z.output<typeof inviteMember>,
  ): Promise<CommandResult> {
    return this.commands.execute(new InviteMember(caller, randomUUID(), caller.personId, wanted));
  }

  /** Until it is accepted. */
  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('invitations/:invitationId')
  @Returns(memberBody)
  async invited(
    @CallerOf() caller: Caller,
    @Param('invitationId', { schema: id }) invitationId: string,
  ): Promise<Member> {
    const found = (await this.list(caller)).find((one) => one.invitationId === invitationId);
    if (!found) throw new NotFound('invitation-not-found');
    return found;
  }

  @Allow('admin')
  @Fresh()
  @Delete('invitations/:invitationId')
  @Returns(commandResult)
  withdraw(
    @CallerOf() caller: Caller,
    @Param('invitationId', { schema: id }) invitationId: string,
  ): Promise<CommandResult> {
    return this.commands.execute(
      commandOn(caller, organization, caller.tenantId, {
        type: 'WithdrawInvitation',
        data: { invitationId },
      }),
    );
  }

  @Allow('admin')
  @Fresh()
  @Put('members/:personId/role')
  @Returns(commandResult)
  changeRole(
    @CallerOf() caller: Caller,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: changeRole }) { role }: z.output<typeof changeRole>,
  ): Promise<CommandResult> {
    return this.commands.execute(
      commandOn(caller, organization, caller.tenantId, {
        type: 'ChangeRole',
        data: { personId, role },
      }),
    );
  }

  @Allow('admin')
  @Fresh()
  @Delete('members/:personId')
  @Returns(commandResult)
  remove(@CallerOf() caller: Caller, @Param('personId', { schema: id }) personId: string): Promise<CommandResult> {
    return this.commands.execute(
      commandOn(caller, organization, caller.tenantId, { type: 'RemoveMember', data: { personId } }),
    );
  }
}

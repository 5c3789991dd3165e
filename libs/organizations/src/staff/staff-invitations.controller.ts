import {
  type StaffInvitation,
  acceptStaffInvitation,
  staffInvitation,
} from '@cairn/contracts/organizations/http/staff.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Public } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { type Person, SignIn } from '@cairn/platform/auth/sign-in.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { JoinStaff } from './join-staff.handler.js';
import { type FollowedStaffInvitation, staffQueries } from './staff.handler.js';

type Followed = { readonly invitation: FollowedStaffInvitation; readonly person: Person };

/** For a guest who follows the link of a mail, which went to the person invited. */
@Controller('api/staff-invitations/:token')
export class StaffInvitationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly signIn: SignIn,
  ) {}

  @Public()
  @Get()
  @Returns(staffInvitation)
  async read(@CallerOf() caller: Caller, @Param('token') token: string): Promise<StaffInvitation> {
    const { invitation, person } = await this.follow(caller, token);
    const { roles, status } = invitation;
    return { roles, status, name: person.name, email: person.email, hasAccount: person.hasPassword };
  }

  @Public()
  @Post('acceptance')
  @Returns(commandResult)
  async accept(
    @CallerOf() caller: Caller,
    @Param('token') token: string,
    @Body({ schema: acceptStaffInvitation }) account: z.output<typeof acceptStaffInvitation>,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    const { invitation, person } = await this.follow(caller, token);
    const scope = { ...caller, tenantId: programmeTenant, meta: { ...caller.meta, actor: person.id } };
    const result = await this.commands.execute(new JoinStaff(scope, invitation, person, account));
    reply.header('Set-Cookie', await this.signIn.makeDeviceKnown(person.id, headers));
    return result;
  }

  private async follow({ meta }: Caller, token: string): Promise<Followed> {
    const invitation = await this.queries.execute(staffQueries.followed(token, meta));
    const person = invitation && (await this.signIn.findPerson({ id: invitation.personId }));
    if (!invitation || !person) throw new NotFound('invitation-not-found');
    return { invitation, person };
  }
}

import {
  type Invitation,
  acceptInvitation,
  invitation as invitationBody,
} from '@cairn/contracts/organizations/http/organizations.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Public } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { type Person, SignIn } from '@cairn/platform/auth/sign-in.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AcceptInvitation } from './accept-invitation.handler.js';
import { type FollowedInvitation, invitationQueries } from './invitations.handler.js';

type Followed = { readonly invitation: FollowedInvitation; readonly person: Person };

/**
 * For a guest who follows the link of a mail: whoever has the link has the mail, and the mail went to the person
 * invited.
 */
@Controller('api/invitations/:token')
export class InvitationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly signIn: SignIn,
  ) {}

  @Public()
  @Get()
  @Returns(invitationBody)
  async read(@CallerOf() caller: Caller, @Param('token') token: string): Promise<Invitation> {
    const { invitation, person } = await this.follow(caller, token);
    const { organizationName, role, status } = invitation;
    return { organizationName, role, status, name: person.name, email: person.email, hasAccount: person.hasPassword };
  }

  @Public()
  @Post('acceptance')
  @Creates(commandResult, '/api/organizations/:id')
  async accept(
    @CallerOf() caller: Caller,
    @Param('token') token: string,
    @Body({ schema: acceptInvitation }) account: z.output<typeof acceptInvitation>,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    const { invitation, person } = await this.follow(caller, token);
    const scope = { ...caller, tenantId: invitation.organizationId, meta: { ...caller.meta, actor: person.id } };
    const result = await this.commands.execute(new AcceptInvitation(scope, invitation, person, account));
    reply.header('Set-Cookie', await this.signIn.makeDeviceKnown(person.id, headers));
    return result;
  }

  private async follow({ meta }: Caller, token: string): Promise<Followed> {
    const invitation = await this.queries.execute(invitationQueries.followed(token, meta));
    const person = invitation && (await this.signIn.findPerson({ id: invitation.personId }));
    if (!invitation || !person) throw new NotFound('invitation-not-found');
    return { invitation, person };
  }
}

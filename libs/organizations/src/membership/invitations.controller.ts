import {
  type Invitation,
  acceptInvitation,
  invitation as invitationBody,
} from '@cairn/contracts/organizations/http/organizations.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Public } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { invitationIdOf } from '@cairn/platform/auth/invitation-token.js';
import { readWithAnySecret } from '@cairn/platform/config/read-with-any-secret.js';
import { type Person, SignIn } from '@cairn/platform/auth/sign-in.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { InvalidInput, NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { standingOf } from '../organization/invitation-standing.js';
import { organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { forgetInvitedName, organizationOfInvitation } from './members.store.js';

type Followed = Pick<Invitation, 'organizationName' | 'role' | 'status'> & {
  readonly invitationId: string;
  readonly organizationId: string;
  readonly person: Person;
};

/**
 * For a guest who follows the link of a mail: whoever has the link has the mail, and the mail went to the person
 * invited.
 */
@ApiTags('members')
@Controller('api/invitations/:token')
export class InvitationsController {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  @Public()
  @Get()
  @Returns(invitationBody)
  async read(@CallerOf() caller: Caller, @Param('token') token: string): Promise<Invitation> {
    const { organizationName, role, status, person } = await this.follow(caller, token);
    return { organizationName, role, status, name: person.name, email: person.email, hasAccount: person.hasPassword };
  }

  @Public()
  @Post('acceptance')
  @Creates(commandResult, '/api/organizations/:id')
  async accept(
    @CallerOf() caller: Caller,
    @Param('token') token: string,
    @Body({ schema: acceptInvitation }) { name, password, timeZone }: z.output<typeof acceptInvitation>,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandResult> {
    const { invitationId, organizationId, organizationName, status, person } = await this.follow(caller, token);
    if (status === 'open' && !person.hasPassword)
      await this.openAccount(person.id, { name, timeZone }, password, organizationName);
    const scope = { ...caller, tenantId: organizationId, meta: { ...caller.meta, actor: person.id } };
    const result = await this.service.inTenant(scope, async (tx) => {
      await forgetInvitedName(tx.db, organizationId, person.id);
      return tx.execute(organization, organizationId, { type: 'AcceptInvitation', data: { invitationId } });
    });
    reply.header('Set-Cookie', await this.signIn.makeDeviceKnown(person.id, headers));
    return result;
  }

  private async openAccount(
    personId: string,
    person: { readonly name: string; readonly timeZone?: string | undefined },
    password: string | undefined,
    organizationName: string,
  ): Promise<void> {
    if (!password) throw new InvalidInput([{ path: 'password', message: 'is needed by who has no account yet' }]);
    await this.signIn.setPassword(personId, password, [organizationName, person.name]);
    await this.signIn.introducePerson(personId, person);
  }

  private async follow({ meta }: Caller, token: string): Promise<Followed> {
    const invitationId = readWithAnySecret(this.service.config, (secret) => invitationIdOf(secret, token));
    const organizationId =
      invitationId && (await this.service.inProgramme((db) => organizationOfInvitation(db, invitationId)));
    if (!invitationId || !organizationId) throw new NotFound('invitation-not-found');
    const { state } = await this.service.inTenant({ tenantId: organizationId, meta }, (tx) =>
      tx.load(organization, organizationId),
    );
    const invitation = state.invitations.get(invitationId);
    const status = invitation && standingOf(invitation, meta.at);
    const person = invitation && (await this.signIn.findPerson({ id: invitation.personId }));
    if (!invitation || !status || !person) throw new NotFound('invitation-not-found');
    return { invitationId, organizationId, organizationName: state.name, role: invitation.role, status, person };
  }
}

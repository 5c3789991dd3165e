import { randomUUID } from 'node:crypto';
import {
  type Member,
  changeRole,
  inviteMember,
  members as memberBodies,
} from '@cairn/contracts/organizations/http/organizations.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { admitUse } from '../quota/daily-uses.store.js';
import { keepInvitedName, membersOf } from './members.store.js';

@ApiTags('members')
@Controller('api/organizations/:organizationId')
export class MembersController {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('members')
  @Returns(memberBodies)
  list(@CallerOf() caller: Caller): Promise<Member[]> {
    return this.service.inTenant(caller, ({ db }) => membersOf(db, caller.tenantId));
  }

  /** The answer names the invitation. */
  @Allow('admin')
  @Fresh()
  @Post('invitations')
  @Creates(commandResult, '/api/organizations/:organizationId/members#:id')
  async invite(
    @CallerOf() caller: Caller,
    @Body({ schema: inviteMember }) { email, name, role }: z.output<typeof inviteMember>,
  ): Promise<CommandResult> {
    const invitationId = randomUUID();
    const { tenantId, personId: inviter, meta } = caller;
    const limit = this.service.config.invitationsPerDay;
    return this.service.inTenant(caller, async (tx) => {
      await admitUse(tx.db, meta.at, 'too-many-invitations', [
        { what: 'invitations of an organization', subject: tenantId, limit },
        { what: 'invitations of a person', subject: inviter, limit },
      ]);
      const { id: personId } = await this.signIn.createPerson({ email, name });
      const { version } = await tx.execute(organization, tenantId, {
        type: 'InviteMember',
        data: { invitationId, personId, role },
      });
      await keepInvitedName(tx.db, tenantId, personId, name);
      return { id: invitationId, version };
    });
  }

  @Allow('admin')
  @Fresh()
  @Delete('invitations/:invitationId')
  @Returns(commandResult)
  withdraw(
    @CallerOf() caller: Caller,
    @Param('invitationId', { schema: id }) invitationId: string,
  ): Promise<CommandResult> {
    return this.service.execute(caller, organization, caller.tenantId, {
      type: 'WithdrawInvitation',
      data: { invitationId },
    });
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
    return this.service.execute(caller, organization, caller.tenantId, {
      type: 'ChangeRole',
      data: { personId, role },
    });
  }

  @Allow('admin')
  @Fresh()
  @Delete('members/:personId')
  @Returns(commandResult)
  remove(@CallerOf() caller: Caller, @Param('personId', { schema: id }) personId: string): Promise<CommandResult> {
    return this.service.execute(caller, organization, caller.tenantId, { type: 'RemoveMember', data: { personId } });
  }
}

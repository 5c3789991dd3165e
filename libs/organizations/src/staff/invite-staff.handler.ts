import type { inviteStaff } from '@cairn/contracts/organizations/http/staff.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { keepInvitedName } from '../membership/members.store.js';
import { staff } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { admitUse } from '../quota/daily-uses.store.js';
import { rolesNow } from './staff.query.js';

type Wanted = z.output<typeof inviteStaff>;

/** The scope is the programme's; the id in the result is the invitation's. */
@CommandOf(organizations)
export class InviteStaff extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly invitationId: string,
    readonly inviter: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(InviteStaff)
export class InviteStaffHandler implements ICommandHandler<InviteStaff> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  execute({ scope, invitationId, inviter, wanted }: InviteStaff): Promise<CommandResult> {
    const { email, name, roles } = wanted;
    const limit = this.service.config.invitationsPerDay;
    return this.service.inTenant(scope, async (tx) => {
      await admitUse(tx.db, scope.meta.at, 'too-many-invitations', [
        { what: 'invitations of a person', subject: inviter, limit },
      ]);
      const { id: personId } = await this.signIn.createPerson({ email, name });
      const { roles: present } = await rolesNow(tx.db, personId);
      const { version } = await tx.execute(staff, personId, {
        type: 'InviteStaff',
        data: { invitationId, personId, roles, present },
      });
      await keepInvitedName(tx.db, scope.tenantId, personId, name);
      return { id: invitationId, version };
    });
  }
}

import type { inviteMember } from '@cairn/contracts/organizations/http/organizations.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { admitUse } from '../quota/daily-uses.store.js';
import { keepInvitedName } from './members.store.js';

type Wanted = z.output<typeof inviteMember>;

/** The id in the result is the invitation's. */
@CommandOf(organizations)
export class InviteMember extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly invitationId: string,
    readonly inviter: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(InviteMember)
export class InviteMemberHandler implements ICommandHandler<InviteMember> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  execute({ scope, invitationId, inviter, wanted }: InviteMember): Promise<CommandResult> {
    const { tenantId, meta } = scope;
    const { email, name, role } = wanted;
    const limit = this.service.config.invitationsPerDay;
    return this.service.inTenant(scope, async (tx) => {
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
}

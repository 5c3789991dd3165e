import type { acceptStaffInvitation } from '@cairn/contracts/organizations/http/staff.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { type Person, SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InvalidInput } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { forgetInvitedName } from '../membership/members.store.js';
import { staff } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import type { FollowedStaffInvitation } from './staff.handler.js';

type Account = z.output<typeof acceptStaffInvitation>;

/** Opens an account for a person who has none, and gives the roles; the scope's actor is that person. */
@CommandOf(organizations)
export class JoinStaff extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly invitation: FollowedStaffInvitation,
    readonly person: Person,
    readonly account: Account,
  ) {
    super();
  }
}

@CommandHandler(JoinStaff)
export class JoinStaffHandler implements ICommandHandler<JoinStaff> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  async execute({ scope, invitation, person, account }: JoinStaff): Promise<CommandResult> {
    const { invitationId, status } = invitation;
    if (status === 'open' && !person.hasPassword) await this.openAccount(person.id, account);
    return this.service.inTenant(scope, async (tx) => {
      await forgetInvitedName(tx.db, scope.tenantId, person.id);
      return tx.execute(staff, person.id, { type: 'JoinStaff', data: { invitationId } });
    });
  }

  private async openAccount(personId: string, { password, name, timeZone }: Account): Promise<void> {
    if (!password) throw new InvalidInput([{ path: 'password', message: 'is needed by who has no account yet' }]);
    await this.signIn.setPassword(personId, password, [name]);
    await this.signIn.introducePerson(personId, { name, timeZone });
  }
}

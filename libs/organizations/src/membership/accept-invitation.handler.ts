import type { acceptInvitation } from '@cairn/contracts/organizations/http/organizations.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { type Person, SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InvalidInput } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import type { FollowedInvitation } from './invitations.handler.js';
import { forgetInvitedName } from './members.store.js';

type Account = z.output<typeof acceptInvitation>;

/** Opens an account for a person who has none, and lets the person in; the scope's actor is that person. */
@CommandOf(organizations)
export class AcceptInvitation extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly invitation: FollowedInvitation,
    readonly person: Person,
    readonly account: Account,
  ) {
    super();
  }
}

@CommandHandler(AcceptInvitation)
export class AcceptInvitationHandler implements ICommandHandler<AcceptInvitation> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  async execute({ scope, invitation, person, account }: AcceptInvitation): Promise<CommandResult> {
    const { invitationId, organizationId, organizationName, status } = invitation;
    if (status === 'open' && !person.hasPassword) await this.openAccount(person.id, account, organizationName);
    return this.service.inTenant(scope, async (tx) => {
      await forgetInvitedName(tx.db, organizationId, person.id);
      return tx.execute(organization, organizationId, { type: 'AcceptInvitation', data: { invitationId } });
    });
  }

  private async openAccount(
    personId: string,
    { password, name, timeZone }: Account,
    organizationName: string,
  ): Promise<void> {
    if (!password) throw new InvalidInput([{ path: 'password', message: 'is needed by who has no account yet' }]);
    await this.signIn.setPassword(personId, password, [organizationName, name]);
    await this.signIn.introducePerson(personId, { name, timeZone });
  }
}

import type { CommandResult } from '@cairn/contracts/values.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { participation } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { forgetContact } from './contacts.store.js';
import { contactOf } from './participations.query.js';

/** The scope is the programme's. */
@CommandOf(organizations)
export class DeclineParticipation extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly staffId: string,
    readonly requestId: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(DeclineParticipation)
export class DeclineParticipationHandler implements ICommandHandler<DeclineParticipation> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  execute({ scope, staffId, requestId, reason }: DeclineParticipation): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const { version } = await tx.load(participation, requestId);
      if (version === 0) throw new NotFound('participation-request-not-found');
      const contact = await contactOf(tx.db, requestId);
      const { id: personId } = contact ? await this.signIn.createPerson(contact) : { id: staffId };
      const done = await tx.execute(participation, requestId, {
        type: 'DeclineParticipation',
        data: { personId, reason },
      });
      await forgetContact(tx.db, requestId);
      return done;
    });
  }
}

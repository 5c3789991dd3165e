import type { ConfirmParticipation as Wanted } from '@cairn/contracts/organizations/http/participation-requests.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { findOrganization } from '../organization/organizations.query.js';
import { participation } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { carryOutConfirmation } from './carry-out-confirmation.job.js';
import { confirmationOf } from './confirmation-of.js';
import { contactOf } from './participations.query.js';

/** The scope is the programme's; what follows in the organization is done by a job. */
@CommandOf(organizations)
export class ConfirmParticipation extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly staffId: string,
    readonly requestId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(ConfirmParticipation)
export class ConfirmParticipationHandler implements ICommandHandler<ConfirmParticipation> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  async execute({ scope, staffId, requestId, wanted }: ConfirmParticipation): Promise<CommandResult> {
    await this.refuseUnknownOrganization(wanted);
    return this.service.inTenant(scope, async (tx) => {
      const { version } = await tx.load(participation, requestId);
      const contact = await contactOf(tx.db, requestId);
      if (version === 0) throw new NotFound('participation-request-not-found');
      // Without a contact it was decided before, which the decider refuses.
      const { id: personId } = contact ? await this.signIn.createPerson(contact) : { id: staffId };
      const done = await tx.execute(participation, requestId, {
        type: 'ConfirmParticipation',
        data: confirmationOf(wanted, { personId, confirmedBy: staffId, idOf: (what) => derivedId(what, requestId) }),
      });
      await tx.due(carryOutConfirmation, requestId, tx.meta.at);
      return done;
    });
  }

  private async refuseUnknownOrganization(wanted: Wanted): Promise<void> {
    if (wanted.as === 'new-organization') return;
    const found = await this.service.inProgramme((db) => findOrganization(db, wanted.organizationId));
    if (!found) throw new NotFound('organization-not-found');
  }
}

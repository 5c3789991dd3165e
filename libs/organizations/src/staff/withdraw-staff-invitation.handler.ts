import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { forgetInvitedName } from '../membership/members.store.js';
import { staff } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { personOfStaffInvitation } from './staff.query.js';

/** The scope is the programme's. */
@CommandOf(organizations)
export class WithdrawStaffInvitation extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly invitationId: string,
  ) {
    super();
  }
}

@CommandHandler(WithdrawStaffInvitation)
export class WithdrawStaffInvitationHandler implements ICommandHandler<WithdrawStaffInvitation> {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  execute({ scope, invitationId }: WithdrawStaffInvitation): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const personId = await personOfStaffInvitation(tx.db, invitationId);
      if (personId === undefined) throw new NotFound('invitation-not-found');
      await forgetInvitedName(tx.db, scope.tenantId, personId);
      return tx.execute(staff, personId, { type: 'WithdrawStaffInvitation', data: { invitationId } });
    });
  }
}

import type { CommandMeta } from '@cairn/event-sourcing';
import { Rejection } from '@cairn/event-sourcing';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { refuseLosingLastAdmin } from '../organization/keeps-an-admin.js';
import { organization, staff } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import type { StaffRejection } from '../staff/staff-state.js';
import { rolesNow } from '../staff/staff.query.js';
import { belongingsOf } from './own-data.query.js';

const reason = 'The person asked to be erased.';

/**
 * Ends every membership and role, then removes name, address and every means to sign in; events keep the id. Refused
 * before anything is ended where somebody must take over first. Each step may be done again.
 */
@CommandOf(organizations)
export class EraseMe extends Command<void> {
  constructor(
    readonly personId: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(EraseMe)
export class EraseMeHandler implements ICommandHandler<EraseMe> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  async execute({ personId, meta }: EraseMe): Promise<void> {
    const { memberships } = await this.service.inNoTenant((db) => belongingsOf(db, personId));
    for (const { organizationId } of memberships)
      await this.service.inTenant({ tenantId: organizationId, meta }, async (tx) =>
        refuseLosingLastAdmin((await tx.load(organization, organizationId)).state, personId),
      );
    await this.leaveStaff(personId, meta);
    for (const { organizationId } of memberships)
      await this.service.execute({ tenantId: organizationId, meta }, organization, organizationId, {
        type: 'RemoveMember',
        data: { personId },
      });
    await this.signIn.erasePerson(personId);
  }

  private leaveStaff(personId: string, meta: CommandMeta): Promise<void> {
    return this.service.inTenant({ tenantId: programmeTenant, meta }, async (tx) => {
      const { roles: former, otherManagers } = await rolesNow(tx.db, personId);
      if (former.length === 0) return;
      if (former.includes('manager') && otherManagers === 0) throw new Rejection<StaffRejection>('last-manager');
      const data = { personId, former, roles: [], reason, otherManagers };
      await tx.execute(staff, personId, { type: 'ChangeStaffRoles', data });
    });
  }
}

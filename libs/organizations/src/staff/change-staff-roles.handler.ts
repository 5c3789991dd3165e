import type { changeStaffRoles } from '@cairn/contracts/organizations/http/staff.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { staff } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { rolesNow } from './staff.query.js';

type Wanted = z.output<typeof changeStaffRoles>;

/** The scope is the programme's. Whoever loses a role is signed out at once, on every device. */
@CommandOf(organizations)
export class ChangeStaffRoles extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly personId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(ChangeStaffRoles)
export class ChangeStaffRolesHandler implements ICommandHandler<ChangeStaffRoles> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  async execute({ scope, personId, wanted: { roles, reason } }: ChangeStaffRoles): Promise<CommandResult> {
    const { result, lost } = await this.service.inTenant(scope, async (tx) => {
      const { roles: former, otherManagers } = await rolesNow(tx.db, personId);
      const done = await tx.execute(staff, personId, {
        type: 'ChangeStaffRoles',
        data: { personId, former, roles, reason, otherManagers },
      });
      return { result: done, lost: former.some((role) => !roles.includes(role)) };
    });
    if (lost) await this.signIn.revokeSessions(personId);
    return result;
  }
}

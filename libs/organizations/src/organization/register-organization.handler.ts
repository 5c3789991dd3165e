import type { registerOrganization } from '@cairn/contracts/organizations/http/organizations.js';
import type { CommandResult } from '@cairn/contracts/values.js';
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

type Wanted = z.output<typeof registerOrganization>;

/** The organization is the scope's tenant; the person who asks becomes its first admin. */
@CommandOf(organizations)
export class RegisterOrganization extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly personId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(RegisterOrganization)
export class RegisterOrganizationHandler implements ICommandHandler<RegisterOrganization> {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  execute({ scope, personId, wanted }: RegisterOrganization): Promise<CommandResult> {
    const organizationId = scope.tenantId;
    const limit = this.service.config.organizationsPerDay;
    return this.service.inTenant(scope, async (tx) => {
      await admitUse(tx.db, scope.meta.at, 'too-many-organizations', [
        { what: 'organizations of a person', subject: personId, limit },
      ]);
      return tx.execute(organization, organizationId, {
        type: 'RegisterOrganization',
        data: { organizationId, ...wanted, personId },
      });
    });
  }
}

import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { dayAt } from '../correction/day-at.js';
import { facility, organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { findFacility } from './facilities.query.js';

@CommandOf(organizations)
export class ArchiveFacility extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly facilityId: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(ArchiveFacility)
export class ArchiveFacilityHandler implements ICommandHandler<ArchiveFacility> {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  execute({ scope, facilityId, reason }: ArchiveFacility): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const found = await findFacility(tx.db, scope.tenantId, facilityId);
      if (!found) throw new NotFound();
      const organizationName = (await tx.load(organization, scope.tenantId)).state.name;
      const from = dayAt(scope.meta.at, found.timeZone);
      return tx.execute(facility, facilityId, { type: 'ArchiveFacility', data: { organizationName, from, reason } });
    });
  }
}

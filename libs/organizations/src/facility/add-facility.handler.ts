import type { addFacility } from '@cairn/contracts/organizations/http/organizations.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { Rejection } from '@cairn/event-sourcing';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { facility, organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { isFacilityNameTaken } from './facilities.query.js';
import type { FacilityRejection } from './facility-state.js';

type Wanted = z.output<typeof addFacility>;

@CommandOf(organizations)
export class AddFacility extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly facilityId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(AddFacility)
export class AddFacilityHandler implements ICommandHandler<AddFacility> {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  execute({ scope, facilityId, wanted }: AddFacility): Promise<CommandResult> {
    const { sameNameConfirmed = false, ...profile } = wanted;
    const organizationId = scope.tenantId;
    return this.service.inTenant(scope, async (tx) => {
      const { state } = await tx.load(organization, organizationId);
      if (!sameNameConfirmed && (await isFacilityNameTaken(tx.db, organizationId, profile)))
        throw new Rejection<FacilityRejection>('facility-name-taken');
      return tx.execute(facility, facilityId, {
        type: 'AddFacility',
        data: { facilityId, organizationId, organizationName: state.name, profile },
      });
    });
  }
}

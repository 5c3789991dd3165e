import type { correctFacility } from '@cairn/contracts/organizations/http/corrections.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { Rejection } from '@cairn/event-sourcing';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { hasLeftHouse } from '../correction/corrections.query.js';
import { dayAt } from '../correction/day-at.js';
import { facility, organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { findFacility, isFacilityNameTaken } from './facilities.query.js';
import type { FacilityRejection } from './facility-state.js';

type Wanted = z.output<typeof correctFacility>;

@CommandOf(organizations)
export class CorrectFacility extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly facilityId: string,
    readonly wanted: Wanted,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(CorrectFacility)
export class CorrectFacilityHandler implements ICommandHandler<CorrectFacility> {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  execute({ scope, facilityId, wanted, ifVersion }: CorrectFacility): Promise<CommandResult> {
    const { sameNameConfirmed = false, from, reason = null, ...profile } = wanted;
    const { tenantId, meta } = scope;
    return this.service.inTenant(scope, async (tx) => {
      if (!(await findFacility(tx.db, tenantId, facilityId))) throw new NotFound();
      if (!sameNameConfirmed && (await isFacilityNameTaken(tx.db, tenantId, profile, facilityId)))
        throw new Rejection<FacilityRejection>('facility-name-taken');
      const today = dayAt(meta.at, profile.timeZone);
      const data = {
        organizationName: (await tx.load(organization, tenantId)).state.name,
        profile,
        from: from ?? today,
        today,
        reason,
        hasLeftHouse: await hasLeftHouse(tx.db, tenantId, facilityId),
      };
      return tx.execute(facility, facilityId, { type: 'CorrectFacility', data }, { ifVersion });
    });
  }
}

import { randomUUID } from 'node:crypto';
import type { defineServiceAreas } from '@cairn/contracts/organizations/http/organizations.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { facility } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { findFacility } from './facilities.query.js';

type Wanted = z.output<typeof defineServiceAreas>;

@CommandOf(organizations)
export class DefineServiceAreas extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly facilityId: string,
    readonly wanted: Wanted,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(DefineServiceAreas)
export class DefineServiceAreasHandler implements ICommandHandler<DefineServiceAreas> {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  execute({ scope, facilityId, wanted, ifVersion }: DefineServiceAreas): Promise<CommandResult> {
    const { serviceAreas } = wanted;
    const newIds = serviceAreas.filter((area) => area.id === undefined).map(() => randomUUID());
    return this.service.inTenant(scope, async (tx) => {
      if (!(await findFacility(tx.db, scope.tenantId, facilityId))) throw new NotFound();
      return tx.execute(
        facility,
        facilityId,
        { type: 'DefineServiceAreas', data: { serviceAreas, newIds } },
        { ifVersion },
      );
    });
  }
}

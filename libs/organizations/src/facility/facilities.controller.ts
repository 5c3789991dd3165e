import { randomUUID } from 'node:crypto';
import {
  type Facility,
  addFacility,
  defineServiceAreas,
  facilities as facilityBodies,
  facility as facilityBody,
} from '@cairn/contracts/organizations/http/organizations.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Rejection } from '@cairn/event-sourcing';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { facility, organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { facilitiesOf, findFacility, isFacilityNameTaken } from './facilities.query.js';

@ApiTags('organizations')
@Controller('api/organizations/:organizationId/facilities')
export class FacilitiesController {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  @Allow('admin')
  @Post()
  @Creates(commandResult, '/api/organizations/:organizationId/facilities/:id')
  add(
    @CallerOf() caller: Caller,
    @Body({ schema: addFacility }) { sameNameConfirmed = false, ...profile }: z.output<typeof addFacility>,
  ): Promise<CommandResult> {
    const facilityId = randomUUID();
    const organizationId = caller.tenantId;
    return this.service.inTenant(caller, async (tx) => {
      const { state } = await tx.load(organization, organizationId);
      if (!sameNameConfirmed && (await isFacilityNameTaken(tx.db, organizationId, profile)))
        throw new Rejection('facility-name-taken');
      return tx.execute(facility, facilityId, {
        type: 'AddFacility',
        data: { facilityId, organizationId, organizationName: state.name, profile },
      });
    });
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get()
  @Returns(facilityBodies)
  list(@CallerOf() caller: Caller): Promise<Facility[]> {
    return this.service.inTenant(caller, ({ db }) => facilitiesOf(db, caller.tenantId));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':facilityId')
  @Returns(facilityBody)
  async read(@CallerOf() caller: Caller, @Param('facilityId', { schema: id }) facilityId: string): Promise<Facility> {
    const found = await this.service.inTenant(caller, ({ db }) => findFacility(db, caller.tenantId, facilityId));
    if (!found) throw new NotFound();
    return found;
  }

  @Allow('admin')
  @Put(':facilityId/service-areas')
  @Returns(commandResult)
  defineAreas(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
    @IfMatch() version: number,
    @Body({ schema: defineServiceAreas }) { serviceAreas }: z.output<typeof defineServiceAreas>,
  ): Promise<CommandResult> {
    const newIds = serviceAreas.filter((area) => area.id === undefined).map(() => randomUUID());
    return this.service.inTenant(caller, async (tx) => {
      if (!(await findFacility(tx.db, caller.tenantId, facilityId))) throw new NotFound();
      return tx.execute(
        facility,
        facilityId,
        { type: 'DefineServiceAreas', data: { serviceAreas, newIds } },
        { ifVersion: version },
      );
    });
  }
}

import { randomUUID } from 'node:crypto';
import {
  type Correction,
  archiveFacility,
  correctFacility,
  corrections,
  restoreFacility,
} from '@cairn/contracts/organizations/http/corrections.js';
import {
  type FacilitiesQuery,
  type Facility,
  addFacility,
  defineServiceAreas,
  facilities as facilityBodies,
  facilitiesQuery,
  facility as facilityBody,
} from '@cairn/contracts/organizations/http/organizations.js';
import type { Page } from '@cairn/contracts/page.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { AddFacility } from './add-facility.handler.js';
import { ArchiveFacility } from './archive-facility.handler.js';
import { CorrectFacility } from './correct-facility.handler.js';
import { DefineServiceAreas } from './define-service-areas.handler.js';
import { facilityQueries } from './facilities.handler.js';
import { RestoreFacility } from './restore-facility.handler.js';

@Controller('api/organizations/:organizationId/facilities')
export class FacilitiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin')
  @Post()
  @Creates(commandResult, '/api/organizations/:organizationId/facilities/:id')
  add(
    @CallerOf() caller: Caller,
    @Body({ schema: addFacility }) wanted: z.output<typeof addFacility>,
  ): Promise<CommandResult> {
    return this.commands.execute(new AddFacility(caller, randomUUID(), wanted));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('surveys:read')
  @Get()
  @Returns(facilityBodies)
  list(
    @CallerOf() caller: Caller,
    @Query({ schema: facilitiesQuery }) asked: FacilitiesQuery,
  ): Promise<Page<Facility>> {
    return this.queries.execute(facilityQueries.all(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('surveys:read')
  @Get(':facilityId')
  @Returns(facilityBody)
  async read(@CallerOf() caller: Caller, @Param('facilityId', { schema: id }) facilityId: string): Promise<Facility> {
    const found = await this.queries.execute(facilityQueries.one(caller, facilityId));
    if (!found) throw new NotFound();
    return found;
  }

  @Allow('admin', 'manager')
  @Put(':facilityId/profile')
  @Returns(commandResult)
  correct(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
    @IfMatch() version: number,
    @Body({ schema: correctFacility }) wanted: z.output<typeof correctFacility>,
  ): Promise<CommandResult> {
    return this.commands.execute(new CorrectFacility(caller, facilityId, wanted, version));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':facilityId/corrections')
  @Returns(corrections)
  async corrections(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
  ): Promise<Correction[]> {
    const found = await this.queries.execute(facilityQueries.corrections(caller, facilityId));
    if (!found) throw new NotFound();
    return found;
  }

  @Allow('admin', 'manager')
  @Post(':facilityId/archiving')
  @Returns(commandResult)
  archive(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
    @Body({ schema: archiveFacility }) { reason }: z.output<typeof archiveFacility>,
  ): Promise<CommandResult> {
    return this.commands.execute(new ArchiveFacility(caller, facilityId, reason));
  }

  @Allow('admin', 'manager')
  @Post(':facilityId/restoring')
  @Returns(commandResult)
  restore(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
    @Body({ schema: restoreFacility }) { reason }: z.output<typeof restoreFacility>,
  ): Promise<CommandResult> {
    return this.commands.execute(new RestoreFacility(caller, facilityId, reason));
  }

  @Allow('admin')
  @Put(':facilityId/service-areas')
  @Returns(commandResult)
  defineAreas(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
    @IfMatch() version: number,
    @Body({ schema: defineServiceAreas }) wanted: z.output<typeof defineServiceAreas>,
  ): Promise<CommandResult> {
    return this.commands.execute(new DefineServiceAreas(caller, facilityId, wanted, version));
  }
}

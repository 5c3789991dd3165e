import { type StandingOfFacility, standingOfFacility } from '@cairn/contracts/certification/http/facility-standing.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { facilityStandingQueries } from './facility-standing.handler.js';

@Controller('api/certification/:organizationId/facilities/:facilityId/standing')
export class FacilityStandingController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('certificates:read')
  @Get()
  @Returns(standingOfFacility)
  one(
    @CallerOf() caller: Caller,
    @Param('facilityId', { schema: id }) facilityId: string,
  ): Promise<StandingOfFacility> {
    return this.queries.execute(facilityStandingQueries.one(caller, facilityId));
  }
}

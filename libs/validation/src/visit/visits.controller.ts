import { type Visit, type VisitSummary, visit, visits } from '@cairn/contracts/validation/http/visits.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { visitQueries } from './visits.handler.js';

@Controller('api/validation')
export class VisitsController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('manager', 'analyst', 'scheduler', 'validator')
  @Get('desk/visits')
  @Returns(visits)
  ofAll(@CallerOf() caller: Caller): Promise<VisitSummary[]> {
    return this.queries.execute(visitQueries.ofAll(caller));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/visits')
  @Returns(visits)
  ofOrganization(@CallerOf() caller: Caller): Promise<VisitSummary[]> {
    return this.queries.execute(visitQueries.ofOrganization(caller));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @Get(':organizationId/visits/:visitId')
  @Returns(visit)
  async one(@CallerOf() caller: Caller, @Param('visitId', { schema: id }) visitId: string): Promise<Visit> {
    const found = await this.queries.execute(visitQueries.one(caller, visitId));
    if (!found) throw new NotFound('visit-not-found');
    return found;
  }
}

import type { Page } from '@cairn/contracts/page.js';
import {
  type DeskVisitsQuery,
  type Visit,
  type VisitFigures,
  type VisitSummary,
  type VisitsQuery,
  deskVisitsQuery,
  visit,
  visitFigures,
  visitFiguresQuery,
  visits,
  visitsQuery,
} from '@cairn/contracts/validation/http/visits.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { KeyScope } from '@cairn/platform/auth/key-scope.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { visitQueries } from './visits.handler.js';

@Controller('api/validation')
export class VisitsController {
  constructor(private readonly queries: QueryBus) {}

  @Allow('manager', 'analyst', 'scheduler', 'validator')
  @KeyScope('visits:read')
  @Get('desk/visits')
  @Returns(visits)
  ofAll(
    @CallerOf() caller: Caller,
    @Query({ schema: deskVisitsQuery }) asked: DeskVisitsQuery,
  ): Promise<Page<VisitSummary>> {
    return this.queries.execute(visitQueries.ofAll(caller, asked));
  }

  @Allow('manager', 'analyst', 'scheduler', 'validator')
  @Get('desk/visits/figures')
  @Returns(visitFigures)
  figures(
    @CallerOf() caller: Caller,
    @Query({ schema: visitFiguresQuery }) asked: z.output<typeof visitFiguresQuery>,
  ): Promise<VisitFigures> {
    return this.queries.execute(visitQueries.figures(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @KeyScope('visits:read')
  @Get(':organizationId/visits')
  @Returns(visits)
  ofOrganization(
    @CallerOf() caller: Caller,
    @Query({ schema: visitsQuery }) asked: VisitsQuery,
  ): Promise<Page<VisitSummary>> {
    return this.queries.execute(visitQueries.ofOrganization(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler', 'validator')
  @KeyScope('visits:read')
  @Get(':organizationId/visits/:visitId')
  @Returns(visit)
  async one(@CallerOf() caller: Caller, @Param('visitId', { schema: id }) visitId: string): Promise<Visit> {
    const found = await this.queries.execute(visitQueries.one(caller, visitId));
    if (!found) throw new NotFound('visit-not-found');
    return found;
  }
}

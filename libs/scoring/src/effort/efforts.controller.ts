import {
  type Effort,
  type Path,
  askedPath,
  effortResult,
  efforts,
  estimateEffort,
  path,
} from '@cairn/contracts/scoring/http/roadmap.js';
import { id, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { effortQueries } from './efforts.handler.js';
import { EstimateEffort } from './estimate-effort.handler.js';

const place = z.object({ organizationId: z.string(), assessmentId: id, criterionId: slug });

@Controller('api/scoring/:organizationId/assessments/:assessmentId')
export class EffortsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('efforts')
  @Returns(efforts)
  all(@CallerOf() caller: Caller, @Param('assessmentId', { schema: id }) assessmentId: string): Promise<Effort[]> {
    return this.queries.execute(effortQueries.all(caller, assessmentId));
  }

  @Allow('admin', 'contributor')
  @Put('efforts/:criterionId')
  @Returns(effortResult)
  estimate(
    @CallerOf() caller: Caller,
    @Param({ schema: place }) { assessmentId, criterionId }: z.output<typeof place>,
    @IfMatch() seenVersion: number,
    @Body({ schema: estimateEffort }) { days }: z.output<typeof estimateEffort>,
  ): Promise<z.output<typeof effortResult>> {
    return this.commands.execute(new EstimateEffort(caller, assessmentId, criterionId, days, seenVersion));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get('path')
  @Returns(path)
  path(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
    @Query({ schema: askedPath }) { stage }: z.output<typeof askedPath>,
  ): Promise<Path> {
    return this.queries.execute(effortQueries.path(caller, assessmentId, stage));
  }
}

import { randomUUID } from 'node:crypto';
import {
  type Disruption,
  type DisruptionPreview,
  declareDisruption,
  disruption,
  disruptionAsked,
  disruptionPreview,
  disruptions,
} from '@cairn/contracts/validation/http/disruptions.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { DeclareDisruption, UndoDisruption, disruptionQueries } from './disruptions.handler.js';

@Controller('api/validation/desk/disruptions')
export class DisruptionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('scheduler', 'manager')
  @Get()
  @Returns(disruptions)
  latest(@CallerOf() caller: Caller): Promise<Disruption[]> {
    return this.queries.execute(disruptionQueries.latest(caller));
  }

  @Allow('scheduler', 'manager')
  @Get('preview')
  @Returns(disruptionPreview)
  preview(
    @CallerOf() caller: Caller,
    @Query({ schema: disruptionAsked }) asked: z.output<typeof disruptionAsked>,
  ): Promise<DisruptionPreview> {
    return this.queries.execute(disruptionQueries.preview(caller, asked));
  }

  @Allow('scheduler', 'manager')
  @Get(':disruptionId')
  @Returns(disruption)
  async one(
    @CallerOf() caller: Caller,
    @Param('disruptionId', { schema: id }) disruptionId: string,
  ): Promise<Disruption> {
    const found = await this.queries.execute(disruptionQueries.one(caller, disruptionId));
    if (!found) throw new NotFound('disruption-not-found');
    return found;
  }

  @Allow('scheduler', 'manager')
  @Post()
  @Creates(commandResult, '/api/validation/desk/disruptions/:id')
  declare(
    @CallerOf() caller: Caller,
    @Body({ schema: declareDisruption }) wanted: z.output<typeof declareDisruption>,
  ): Promise<CommandResult> {
    return this.commands.execute(new DeclareDisruption(forProgramme(caller), randomUUID(), wanted));
  }

  @Allow('scheduler', 'manager')
  @Post(':disruptionId/undo')
  @Returns(commandResult)
  undo(
    @CallerOf() caller: Caller,
    @Param('disruptionId', { schema: id }) disruptionId: string,
    @IfMatch() ifVersion: number,
  ): Promise<CommandResult> {
    return this.commands.execute(new UndoDisruption(forProgramme(caller), disruptionId, ifVersion));
  }
}

import { randomUUID } from 'node:crypto';
import type { Page } from '@cairn/contracts/page.js';
import {
  type Rehearsal,
  type RehearsalLine,
  type RehearsalLinesQuery,
  type RehearsalResult,
  type RehearsalsQuery,
  rehearsalLines,
  rehearsalLinesQuery,
  rehearsalResult,
  rehearsals,
  rehearsalsQuery,
  startRehearsal,
} from '@cairn/contracts/scoring/http/rehearsals.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { rehearsalQueries } from './rehearsals.handler.js';
import { StartRehearsal } from './start-rehearsal.handler.js';

type Wanted = z.output<typeof startRehearsal>;

@Controller('api/scoring/desk/rehearsals')
export class RehearsalsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager')
  @Post()
  @Creates(commandResult, '/api/scoring/desk/rehearsals/:id')
  start(@CallerOf() caller: Caller, @Body({ schema: startRehearsal }) wanted: Wanted): Promise<CommandResult> {
    return this.commands.execute(new StartRehearsal(forProgramme(caller), randomUUID(), wanted));
  }

  @Allow('manager', 'analyst')
  @Get()
  @Returns(rehearsals)
  latest(@Query({ schema: rehearsalsQuery }) asked: RehearsalsQuery): Promise<Page<Rehearsal>> {
    return this.queries.execute(rehearsalQueries.latest(asked));
  }

  @Allow('manager', 'analyst')
  @Get(':rehearsalId')
  @Returns(rehearsalResult)
  async one(
    @CallerOf() caller: Caller,
    @Param('rehearsalId', { schema: id }) rehearsalId: string,
  ): Promise<RehearsalResult> {
    const found = await this.queries.execute(rehearsalQueries.one(caller, rehearsalId));
    if (!found) throw new NotFound('rehearsal-not-found');
    return found;
  }

  @Allow('manager', 'analyst')
  @Get(':rehearsalId/lines')
  @Returns(rehearsalLines)
  async lines(
    @CallerOf() caller: Caller,
    @Param('rehearsalId', { schema: id }) rehearsalId: string,
    @Query({ schema: rehearsalLinesQuery }) asked: RehearsalLinesQuery,
  ): Promise<Page<RehearsalLine>> {
    return this.queries.execute(rehearsalQueries.lines(caller, rehearsalId, asked));
  }
}

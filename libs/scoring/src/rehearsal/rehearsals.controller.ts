import { randomUUID } from 'node:crypto';
import {
  type Rehearsal,
  type RehearsalLine,
  type RehearsalResult,
  rehearsalLines,
  rehearsalResult,
  rehearsals,
  rehearsalView,
  startRehearsal,
} from '@cairn/contracts/scoring/http/rehearsals.js';
import { type CommandResult, commandResult, id, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { rehearsalQueries } from './rehearsals.handler.js';
import { StartRehearsal } from './start-rehearsal.handler.js';

type Wanted = z.output<typeof startRehearsal>;

const which = z.object({ model: slug.optional(), version: slug.optional() });
const shown = z.object({ view: rehearsalView.default('all'), after: id.optional() });

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
  latest(@Query({ schema: which }) { model, version }: z.output<typeof which>): Promise<Rehearsal[]> {
    return this.queries.execute(rehearsalQueries.latest(model, version));
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
    @Query({ schema: shown }) { view, after }: z.output<typeof shown>,
  ): Promise<RehearsalLine[]> {
    return this.queries.execute(rehearsalQueries.lines(caller, rehearsalId, view, after));
  }
}

import {
  type Conflict,
  conflicts,
  declareConflict,
  endConflict,
  namedOrganizations,
  withdrawConflict,
} from '@cairn/contracts/validation/http/validators.js';
import { type CommandResult, commandResult, id, line } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { commandOn } from '@cairn/platform/bus/stream-command.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { forProgramme } from '@cairn/platform/tenancy/programme.js';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { z } from 'zod';
import { mustBeOwnOrPlanners } from '../profile/own-or-staff.http.js';
import { conflictStream } from '../validation.publications.js';
import { conflictQueries } from './conflicts.handler.js';
import { DeclareConflict } from './declare-conflict.handler.js';

const asked = z.object({ name: line(200).refine((text) => text.length >= 2, 'must have at least 2 characters') });

@Controller('api/validation')
export class ConflictsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('manager', 'analyst', 'scheduler', 'validator')
  @Get('organizations')
  @Returns(namedOrganizations)
  organizations(@Query({ schema: asked }) { name }: z.output<typeof asked>): Promise<{ id: string; name: string }[]> {
    return this.queries.execute(conflictQueries.organizationsNamed(name));
  }

  @Allow('manager', 'analyst', 'scheduler', 'validator')
  @Get('desk/conflicts/:personId')
  @Returns(conflicts)
  async of(@CallerOf() caller: Caller, @Param('personId', { schema: id }) personId: string): Promise<Conflict[]> {
    mustBeOwnOrPlanners(caller, personId);
    return this.queries.execute(conflictQueries.of(caller, personId));
  }

  @Allow('manager', 'analyst', 'scheduler', 'validator')
  @Post('desk/conflicts/:personId')
  @Creates(commandResult, '/api/validation/desk/conflicts/:personId')
  async declare(
    @CallerOf() caller: Caller,
    @Param('personId', { schema: id }) personId: string,
    @Body({ schema: declareConflict }) wanted: z.output<typeof declareConflict>,
  ): Promise<CommandResult> {
    mustBeOwnOrPlanners(caller, personId);
    return this.commands.execute(new DeclareConflict(forProgramme(caller), personId, wanted));
  }

  @Allow('manager', 'analyst', 'scheduler', 'validator')
  @Post('desk/conflicts/:personId/:conflictId/end')
  @Returns(commandResult)
  async end(
    @CallerOf() caller: Caller,
    @Param('personId', { schema: id }) personId: string,
    @Param('conflictId', { schema: id }) conflictId: string,
    @Body({ schema: endConflict }) { until }: z.output<typeof endConflict>,
  ): Promise<CommandResult> {
    mustBeOwnOrPlanners(caller, personId);
    return this.commands.execute(
      commandOn(forProgramme(caller), conflictStream, personId, { type: 'EndConflict', data: { conflictId, until } }),
    );
  }

  @Allow('manager')
  @Post('desk/conflicts/:personId/:conflictId/withdrawal')
  @Returns(commandResult)
  withdraw(
    @CallerOf() caller: Caller,
    @Param('personId', { schema: id }) personId: string,
    @Param('conflictId', { schema: id }) conflictId: string,
    @Body({ schema: withdrawConflict }) { reason }: z.output<typeof withdrawConflict>,
  ): Promise<CommandResult> {
    return this.commands.execute(
      commandOn(forProgramme(caller), conflictStream, personId, {
        type: 'WithdrawConflict',
        data: { conflictId, reason, personId },
      }),
    );
  }
}

import {
  concludeVisit,
  recordFinding,
  revealVerdicts,
  stateConsensus,
} from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult, id, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { visitQueries } from '../visit/visits.handler.js';
import { ConcludeVisit } from './conclude-visit.handler.js';
import { RecordVerdict, type Seen } from './record-verdict.handler.js';
import { RevealVerdicts } from './reveal-verdicts.handler.js';
import { StateConsensus } from './state-consensus.handler.js';

type Closing = z.output<typeof concludeVisit>;

@Controller('api/validation/:organizationId/visits/:visitId')
export class FindingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Allow('validator')
  @Put('findings/:criterionId')
  @Returns(commandResult)
  async record(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Param('criterionId', { schema: slug }) criterionId: string,
    @IfMatch() version: number,
    @Body({ schema: recordFinding }) seen: Seen,
  ): Promise<CommandResult> {
    await this.queries.execute(visitQueries.requireVisitAccess(caller, visitId));
    return this.commands.execute(new RecordVerdict(caller, visitId, criterionId, seen, version));
  }

  @Allow('validator')
  @Post('reveal')
  @Returns(commandResult)
  async reveal(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: revealVerdicts }) { criteria }: z.output<typeof revealVerdicts>,
  ): Promise<CommandResult> {
    await this.queries.execute(visitQueries.requireVisitAccess(caller, visitId));
    return this.commands.execute(new RevealVerdicts(caller, visitId, criteria));
  }

  @Allow('validator')
  @Put('findings/:criterionId/consensus')
  @Returns(commandResult)
  async settle(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Param('criterionId', { schema: slug }) criterionId: string,
    @Body({ schema: stateConsensus }) stated: z.output<typeof stateConsensus>,
  ): Promise<CommandResult> {
    await this.queries.execute(visitQueries.requireVisitAccess(caller, visitId));
    return this.commands.execute(new StateConsensus(caller, visitId, criterionId, stated));
  }

  @Allow('validator')
  @Post('conclusion')
  @Returns(commandResult)
  async conclude(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: concludeVisit }) closing: Closing,
  ): Promise<CommandResult> {
    await this.queries.execute(visitQueries.requireVisitAccess(caller, visitId));
    return this.commands.execute(new ConcludeVisit(caller, visitId, closing));
  }
}

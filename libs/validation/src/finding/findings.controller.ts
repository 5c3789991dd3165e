import { concludeVisit, recordFinding } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult, id, slug } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { releaseProposal } from '../appointment/bookings.store.js';
import { mustSee } from '../visit/sight.query.js';
import { findActor } from '../visit/belonged.query.js';
import { findStagesOf } from '../visit/found-stage.query.js';

type Tx = Transaction<ValidationTables>;
type Seen = z.output<typeof recordFinding>;
type Closing = z.output<typeof concludeVisit>;

/** The version in the result is the finding's own. */
export const recordIn = async (
  tx: Tx,
  visitId: string,
  criterionId: string,
  seen: Seen,
  ifVersion: number,
): Promise<CommandResult> => {
  const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta.actor);
  await tx.execute(visitStream, visitId, { type: 'RecordFinding', data: { criterionId, ...seen, ifVersion, actor } });
  const { state } = await tx.load(visitStream, visitId);
  return { id: visitId, version: state.findings.get(criterionId)?.version ?? 0 };
};

export const concludeIn = async (tx: Tx, visitId: string, closing: Closing): Promise<CommandResult> => {
  const { state } = await tx.load(visitStream, visitId);
  const stages = await findStagesOf(tx.db, tx.scope.tenantId, state);
  const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta.actor);
  const result = await tx.execute(visitStream, visitId, { type: 'ConcludeVisit', data: { ...closing, stages, actor } });
  await releaseProposal(tx.db, visitId);
  return result;
};

@ApiTags('validation')
@Controller('api/validation/:organizationId/visits/:visitId')
export class FindingsController {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

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
    await mustSee(this.service, caller, visitId);
    return this.service.inTenant(caller, (tx) => recordIn(tx, visitId, criterionId, seen, version));
  }

  @Allow('validator')
  @Post('conclusion')
  @Returns(commandResult)
  async conclude(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: concludeVisit }) closing: Closing,
  ): Promise<CommandResult> {
    await mustSee(this.service, caller, visitId);
    return this.service.inTenant(caller, (tx) => concludeIn(tx, visitId, closing));
  }
}

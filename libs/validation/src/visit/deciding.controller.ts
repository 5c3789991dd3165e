import { decide } from '@cairn/contracts/validation/http/visits.js';
import { type CommandResult, commandResult, id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { findStagesOf } from './found-stage.query.js';
import { findActor } from './belonged.query.js';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { mustCertify } from './certifiable.query.js';
import { mustSee } from './sight.query.js';

/** Nothing is granted on a version whose confirmations were withdrawn since the visit was asked for. */
export const decideIn = async (
  tx: Transaction<ValidationTables>,
  visitId: string,
  ruling: z.output<typeof decide>,
): Promise<CommandResult> => {
  const { state } = await tx.load(visitStream, visitId);
  const { request } = state;
  if (request && ruling.outcome === 'granted') await mustCertify(tx.db, request.model, request.modelVersion);
  const stages = await findStagesOf(tx.db, tx.scope.tenantId, state);
  const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta.actor);
  return tx.execute(visitStream, visitId, { type: 'RecordDecision', data: { ...ruling, stages, actor } });
};

@ApiTags('validation')
@Controller('api/validation/:organizationId/visits/:visitId/decision')
export class DecidingController {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  @Allow('manager')
  @Fresh()
  @Post()
  @Returns(commandResult)
  async decide(
    @CallerOf() caller: Caller,
    @Param('visitId', { schema: id }) visitId: string,
    @Body({ schema: decide }) ruling: z.output<typeof decide>,
  ): Promise<CommandResult> {
    await mustSee(this.service, caller, visitId);
    return this.service.inTenant(caller, (tx) => decideIn(tx, visitId, ruling));
  }
}

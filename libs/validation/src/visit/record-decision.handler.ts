import type { decide } from '@cairn/contracts/validation/http/visits.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { findStagesOf } from './found-stage.query.js';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findActor } from './belonged.query.js';
import { mustCertify } from './certifiable.query.js';

type Ruling = z.output<typeof decide>;

/** Nothing is granted on a version whose confirmations were withdrawn since the visit was asked for. */
const decideIn = async (tx: Transaction<ValidationTables>, visitId: string, ruling: Ruling): Promise<CommandResult> => {
  const { state } = await tx.load(visitStream, visitId);
  const { request } = state;
  if (request && ruling.outcome === 'granted') await mustCertify(tx.db, request.model, request.modelVersion);
  const stages = await findStagesOf(tx.db, tx.scope.tenantId, state);
  const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta);
  return tx.execute(visitStream, visitId, { type: 'RecordDecision', data: { ...ruling, stages, actor } });
};

@CommandOf(validation)
export class RecordDecision extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly ruling: Ruling,
  ) {
    super();
  }
}

@CommandHandler(RecordDecision)
export class RecordDecisionHandler implements ICommandHandler<RecordDecision> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, ruling }: RecordDecision): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => decideIn(tx, visitId, ruling));
  }
}

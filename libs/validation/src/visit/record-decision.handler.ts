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
import { awaitDeadline } from './mind-deadlines.job.js';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findActor } from './belonged.query.js';
import { mustCertify } from './certifiable.query.js';
import type { Visit } from './visit-state.js';

type Tx = Transaction<ValidationTables>;
export type Ruling = z.output<typeof decide>;

/**
 * What a decision is judged by. Nothing is granted on a version whose confirmations were withdrawn since the visit was
 * asked for.
 */
export const factsForDecision = async (tx: Tx, state: Visit, outcome: Ruling['outcome'] | undefined) => {
  const { request } = state;
  if (request && outcome === 'granted') await mustCertify(tx.db, request.model, request.modelVersion);
  return {
    stages: await findStagesOf(tx.db, tx.scope.tenantId, state),
    actor: await findActor(tx.db, tx.scope.tenantId, tx.meta),
  };
};

const decideIn = async (tx: Tx, visitId: string, ruling: Ruling): Promise<CommandResult> => {
  const { state } = await tx.load(visitStream, visitId);
  const facts = await factsForDecision(tx, state, ruling.outcome);
  const result = await tx.execute(visitStream, visitId, { type: 'RecordDecision', data: { ...ruling, ...facts } });
  await awaitDeadline(tx, visitId);
  return result;
};

const approveIn = async (tx: Tx, visitId: string): Promise<CommandResult> => {
  const { state } = await tx.load(visitStream, visitId);
  const data = await factsForDecision(tx, state, state.proposedDecision?.outcome);
  const result = await tx.execute(visitStream, visitId, { type: 'ApproveDecision', data });
  await awaitDeadline(tx, visitId);
  return result;
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

@CommandOf(validation)
export class ApproveDecision extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
  ) {
    super();
  }
}

/** The second of two people makes the decision that the first proposed. */
@CommandHandler(ApproveDecision)
export class ApproveDecisionHandler implements ICommandHandler<ApproveDecision> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId }: ApproveDecision): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => approveIn(tx, visitId));
  }
}

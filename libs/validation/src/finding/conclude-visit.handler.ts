import type { concludeVisit } from '@cairn/contracts/validation/http/visits.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findActor } from '../visit/belonged.query.js';
import { releaseProposal } from '../appointment/bookings.store.js';
import { findStagesOf } from '../visit/found-stage.query.js';

type Tx = Transaction<ValidationTables>;
type Closing = z.output<typeof concludeVisit>;

const concludeIn = async (tx: Tx, visitId: string, closing: Closing): Promise<CommandResult> => {
  const { state } = await tx.load(visitStream, visitId);
  const stages = await findStagesOf(tx.db, tx.scope.tenantId, state);
  const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta);
  const result = await tx.execute(visitStream, visitId, { type: 'ConcludeVisit', data: { ...closing, stages, actor } });
  await releaseProposal(tx.db, visitId);
  return result;
};

@CommandOf(validation)
export class ConcludeVisit extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly closing: Closing,
  ) {
    super();
  }
}

@CommandHandler(ConcludeVisit)
export class ConcludeVisitHandler implements ICommandHandler<ConcludeVisit> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, closing }: ConcludeVisit): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => concludeIn(tx, visitId, closing));
  }
}

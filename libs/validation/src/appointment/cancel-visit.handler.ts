import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findActor } from '../visit/belonged.query.js';
import { releaseBookings } from './bookings.store.js';
import { requested } from '../visit/requested-visit.query.js';

type Tx = Transaction<ValidationTables>;

type Side = 'hospital' | 'programme';

/** Calls the visit off, for the hospital or for the programme; its days are free again. */
const cancelIn = async (tx: Tx, visitId: string, reason: string, side: Side): Promise<CommandResult> => {
  await requested(tx, visitId);
  const actor = side === 'programme' ? await findActor(tx.db, tx.scope.tenantId, tx.meta) : null;
  const result = await tx.execute(visitStream, visitId, { type: 'CancelVisit', data: { reason, actor } });
  await releaseBookings(tx.db, visitId);
  return result;
};

@CommandOf(validation)
export class CancelVisit extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly reason: string,
    readonly side: Side,
  ) {
    super();
  }
}

@CommandHandler(CancelVisit)
export class CancelVisitHandler implements ICommandHandler<CancelVisit> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, reason, side }: CancelVisit): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => cancelIn(tx, visitId, reason, side));
  }
}

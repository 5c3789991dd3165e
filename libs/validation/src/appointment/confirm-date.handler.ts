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
import { nameWhoBelonged } from '../visit/belonged.query.js';
import { fixBookings } from './bookings.store.js';
import { requested } from '../visit/requested-visit.query.js';
import { aDayAfter, restateDates } from './restate-dates.job.js';

type Tx = Transaction<ValidationTables>;

/** Fixes the proposed date and, for its team, the days; from then on somebody minds the rules of its zone. */
const confirmIn = async (tx: Tx, visitId: string, ifVersion: number): Promise<CommandResult> => {
  await requested(tx, visitId);
  const { state } = await tx.load(visitStream, visitId);
  const belonged = await nameWhoBelonged(tx.db, tx.scope.tenantId, state.proposal?.validators ?? []);
  const result = await tx.execute(visitStream, visitId, { type: 'ConfirmDate', data: { belonged } }, { ifVersion });
  if (result.version !== ifVersion) {
    await fixBookings(tx.db, visitId);
    await tx.due(restateDates, visitId, aDayAfter(tx.meta.at));
  }
  return result;
};

@CommandOf(validation)
export class ConfirmDate extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(ConfirmDate)
export class ConfirmDateHandler implements ICommandHandler<ConfirmDate> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, ifVersion }: ConfirmDate): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => confirmIn(tx, visitId, ifVersion));
  }
}

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
import { findWhoBelonged, findWhoIsConflicted, nameAll } from '../visit/belonged.query.js';
import { fixBookings } from './bookings.store.js';
import { requested } from '../visit/requested-visit.query.js';
import { aDayAfter, restateDates } from './restate-dates.job.js';

type Tx = Transaction<ValidationTables>;

/** Fixes one of the offered dates and, for its team, the days; from then on somebody minds the rules of its zone. */
const confirmIn = async (tx: Tx, visitId: string, ifVersion: number, slot?: number): Promise<CommandResult> => {
  const { timeZone } = await requested(tx, visitId);
  const { tenantId } = tx.scope;
  const team = (await tx.load(visitStream, visitId)).state.proposal?.validators ?? [];
  const belonged = await nameAll(tx.db, await findWhoBelonged(tx.db, tenantId, team));
  const conflicted = await nameAll(tx.db, await findWhoIsConflicted(tx.db, tenantId, team, tx.meta.at.slice(0, 10)));
  const { state, version } = await tx.executeTo(
    visitStream,
    visitId,
    { type: 'ConfirmDate', data: { belonged, conflicted, slot } },
    { ifVersion },
  );
  if (version !== ifVersion && state.appointment) {
    await fixBookings(tx.db, visitId, state.appointment, timeZone);
    await tx.due(restateDates, visitId, aDayAfter(tx.meta.at));
  }
  return { id: visitId, version };
};

@CommandOf(validation)
export class ConfirmDate extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly ifVersion: number,
    readonly slot?: number,
  ) {
    super();
  }
}

@CommandHandler(ConfirmDate)
export class ConfirmDateHandler implements ICommandHandler<ConfirmDate> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, ifVersion, slot }: ConfirmDate): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => confirmIn(tx, visitId, ifVersion, slot));
  }
}

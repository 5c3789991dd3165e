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
import { bookProposal, takeTurnsOn } from './bookings.store.js';
import { findCandidates } from '../validator/validators.query.js';
import { requested } from '../visit/requested-visit.query.js';
import type { Appointment } from '../visit/visit-events.js';
import { daysTaken } from '../visit/wall-time.js';

type Tx = Transaction<ValidationTables>;

/** Offers a date and keeps its days for the team, or neither. */
const proposeIn = async (
  tx: Tx,
  visitId: string,
  appointment: Appointment,
  ifVersion: number,
): Promise<CommandResult> => {
  const { organizationId, timeZone } = await requested(tx, visitId);
  await takeTurnsOn(tx.db, appointment.validators);
  const { from, until } = daysTaken(appointment, timeZone);
  const candidates = await findCandidates(tx.db, appointment.validators, { visitId, organizationId, from, until });
  const result = await tx.execute(
    visitStream,
    visitId,
    {
      type: 'ProposeDate',
      data: { ...appointment, candidates, actor: await findActor(tx.db, tx.scope.tenantId, tx.meta.actor) },
    },
    { ifVersion },
  );
  if (result.version !== ifVersion) await bookProposal(tx.db, visitId, appointment, timeZone);
  return result;
};

@CommandOf(validation)
export class ProposeDate extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly appointment: Appointment,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(ProposeDate)
export class ProposeDateHandler implements ICommandHandler<ProposeDate> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, appointment, ifVersion }: ProposeDate): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => proposeIn(tx, visitId, appointment, ifVersion));
  }
}

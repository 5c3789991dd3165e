import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findActor } from '../visit/belonged.query.js';

/** The version in the result is the one of the agenda. */
@CommandOf(validation)
export class SetAgenda extends Command<CommandResult> {
  constructor(
    readonly caller: Pick<Caller, 'tenantId' | 'meta' | 'roles'>,
    readonly visitId: string,
    readonly entries: readonly AgendaEntry[],
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(SetAgenda)
export class SetAgendaHandler implements ICommandHandler<SetAgenda> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ caller, visitId, entries, ifVersion }: SetAgenda): Promise<CommandResult> {
    const schedules = caller.roles.includes('scheduler') || caller.roles.includes('manager');
    return this.service.inTenant({ tenantId: caller.tenantId, meta: caller.meta }, async (tx) => {
      const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta);
      const data = { entries, ifVersion, actor, schedules };
      await tx.execute(visitStream, visitId, { type: 'SetAgenda', data });
      const { state } = await tx.load(visitStream, visitId);
      return { id: visitId, version: state.agenda?.version ?? 0 };
    });
  }
}

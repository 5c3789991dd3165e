import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findActor } from '../visit/belonged.query.js';
import type { Seen } from './record-verdict.handler.js';

@CommandOf(validation)
export class StateConsensus extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly criterionId: string,
    readonly stated: Seen,
  ) {
    super();
  }
}

@CommandHandler(StateConsensus)
export class StateConsensusHandler implements ICommandHandler<StateConsensus> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, criterionId, stated }: StateConsensus): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta);
      return tx.execute(visitStream, visitId, { type: 'StateConsensus', data: { criterionId, ...stated, actor } });
    });
  }
}

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

@CommandOf(validation)
export class RevealVerdicts extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly criteria: readonly string[] | undefined,
  ) {
    super();
  }
}

@CommandHandler(RevealVerdicts)
export class RevealVerdictsHandler implements ICommandHandler<RevealVerdicts> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, criteria }: RevealVerdicts): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta);
      return tx.execute(visitStream, visitId, { type: 'RevealVerdicts', data: { criteria, actor } });
    });
  }
}

import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findActor, findWhoIsConflicted } from '../visit/belonged.query.js';
import { requested } from '../visit/requested-visit.query.js';

@CommandOf(validation)
export class RequestConflictOverride extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly personId: string,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandOf(validation)
export class ApproveConflictOverride extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly personId: string,
  ) {
    super();
  }
}

/** The first of two people who set a conflict of interest, or an objection, aside. */
@CommandHandler(RequestConflictOverride)
export class RequestConflictOverrideHandler implements ICommandHandler<RequestConflictOverride> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, personId, reason }: RequestConflictOverride): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      await requested(tx, visitId);
      const { tenantId } = tx.scope;
      const actor = await findActor(tx.db, tenantId, tx.meta);
      const found = await findWhoIsConflicted(tx.db, tenantId, [personId], tx.meta.at.slice(0, 10));
      const data = { personId, reason, conflicted: found.has(personId), actor };
      return tx.execute(visitStream, visitId, { type: 'RequestConflictOverride', data });
    });
  }
}

/** The second of the two. */
@CommandHandler(ApproveConflictOverride)
export class ApproveConflictOverrideHandler implements ICommandHandler<ApproveConflictOverride> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, personId }: ApproveConflictOverride): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      await requested(tx, visitId);
      const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta);
      return tx.execute(visitStream, visitId, { type: 'ApproveConflictOverride', data: { personId, actor } });
    });
  }
}

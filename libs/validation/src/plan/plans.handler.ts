import type { releasePlan, requestPlan } from '@cairn/contracts/validation/http/plans.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { planStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { drawPlans } from './draw-plan.job.js';
import { findPlan, findPlans } from './plans.query.js';
import { releasePlans } from './release-plan.job.js';

export const planQueries = queriesOf(validation, 'plans', {
  latest: (service, caller: Caller) => service.asStaff(caller.personId, (db) => findPlans(db)),

  one: (service, caller: Caller, planId: string) => service.asStaff(caller.personId, (db) => findPlan(db, planId)),
});

@CommandOf(validation)
export class RequestPlan extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly planId: string,
    readonly wanted: z.output<typeof requestPlan>,
  ) {
    super();
  }
}

@CommandHandler(RequestPlan)
export class RequestPlanHandler implements ICommandHandler<RequestPlan> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, planId, wanted }: RequestPlan): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const result = await tx.execute(planStream, planId, { type: 'RequestPlan', data: wanted });
      await tx.due(drawPlans, planId, tx.meta.at);
      return result;
    });
  }
}

@CommandOf(validation)
export class ReleasePlan extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly planId: string,
    readonly release: z.output<typeof releasePlan>,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(ReleasePlan)
export class ReleasePlanHandler implements ICommandHandler<ReleasePlan> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, planId, release, ifVersion }: ReleasePlan): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const result = await tx.execute(planStream, planId, { type: 'ReleasePlan', data: release }, { ifVersion });
      await tx.due(releasePlans, planId, tx.meta.at);
      return result;
    });
  }
}

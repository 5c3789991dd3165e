import type { appointReviewers } from '@cairn/contracts/validation/http/visits.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findCandidates } from '../validator/validators.query.js';
import { findActor } from '../visit/belonged.query.js';
import { requested } from '../visit/requested-visit.query.js';

type Wanted = z.output<typeof appointReviewers>;

@CommandOf(validation)
export class AppointReviewers extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(AppointReviewers)
export class AppointReviewersHandler implements ICommandHandler<AppointReviewers> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, wanted }: AppointReviewers): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const { organizationId } = await requested(tx, visitId);
      const of = { visitId, organizationId, taken: [], at: tx.meta.at };
      const candidates = await findCandidates(tx.db, wanted.reviewers, of);
      const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta);
      return tx.execute(visitStream, visitId, { type: 'AppointReviewers', data: { ...wanted, candidates, actor } });
    });
  }
}

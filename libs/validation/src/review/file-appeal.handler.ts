import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { findAssessment } from '../inbox/assessments.store.js';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { requested } from '../visit/requested-visit.query.js';

@CommandOf(validation)
export class FileAppeal extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly reasons: string,
  ) {
    super();
  }
}

/** The appeal is about the answers that were visited, so it is too late once the hospital has reopened them. */
@CommandHandler(FileAppeal)
export class FileAppealHandler implements ICommandHandler<FileAppeal> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, reasons }: FileAppeal): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const { assessmentId } = await requested(tx, visitId);
      const assessment = await findAssessment(tx.db, tx.scope.tenantId, assessmentId);
      const submitted = assessment?.submitted ?? false;
      return tx.execute(visitStream, visitId, { type: 'FileAppeal', data: { reasons, submitted } });
    });
  }
}

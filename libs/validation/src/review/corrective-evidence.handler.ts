import type { submitCorrectiveEvidence } from '@cairn/contracts/validation/http/visits.js';
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
import { requested } from '../visit/requested-visit.query.js';

@CommandOf(validation)
export class SubmitCorrectiveEvidence extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly evidence: z.output<typeof submitCorrectiveEvidence>,
  ) {
    super();
  }
}

@CommandHandler(SubmitCorrectiveEvidence)
export class SubmitCorrectiveEvidenceHandler implements ICommandHandler<SubmitCorrectiveEvidence> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, evidence }: SubmitCorrectiveEvidence): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      await requested(tx, visitId);
      return tx.execute(visitStream, visitId, { type: 'SubmitCorrectiveEvidence', data: evidence });
    });
  }
}

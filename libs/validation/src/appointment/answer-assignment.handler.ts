import type { answerAssignment } from '@cairn/contracts/validation/http/visits.js';
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
import { findActor } from '../visit/belonged.query.js';

@CommandOf(validation)
export class AnswerAssignment extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly answer: z.output<typeof answerAssignment>,
  ) {
    super();
  }
}

/** A validator answers for the own part of a visit. */
@CommandHandler(AnswerAssignment)
export class AnswerAssignmentHandler implements ICommandHandler<AnswerAssignment> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, answer }: AnswerAssignment): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta);
      return tx.execute(visitStream, visitId, { type: 'AnswerAssignment', data: { ...answer, actor } });
    });
  }
}

import type { declineProposal } from '@cairn/contracts/validation/http/visits.js';
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
import { releaseProposal } from './bookings.store.js';

@CommandOf(validation)
export class DeclineProposal extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly reply: z.output<typeof declineProposal>,
    readonly ifVersion: number,
  ) {
    super();
  }
}

/** Turns the offered dates down; their days are free again. */
@CommandHandler(DeclineProposal)
export class DeclineProposalHandler implements ICommandHandler<DeclineProposal> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, reply, ifVersion }: DeclineProposal): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      await requested(tx, visitId);
      const result = await tx.execute(visitStream, visitId, { type: 'DeclineProposal', data: reply }, { ifVersion });
      await releaseProposal(tx.db, visitId);
      return result;
    });
  }
}

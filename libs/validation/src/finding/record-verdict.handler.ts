import type { recordFinding } from '@cairn/contracts/validation/http/visits.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { visitStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findActor } from '../visit/belonged.query.js';

type Tx = Transaction<ValidationTables>;
export type Seen = z.output<typeof recordFinding>;

/** The version in the result is the one of the validator's own verdict. */
const recordIn = async (
  tx: Tx,
  visitId: string,
  criterionId: string,
  seen: Seen,
  ifVersion: number,
): Promise<CommandResult> => {
  const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta);
  await tx.execute(visitStream, visitId, { type: 'RecordVerdict', data: { criterionId, ...seen, ifVersion, actor } });
  const { state } = await tx.load(visitStream, visitId);
  return { id: visitId, version: state.verdicts.get(criterionId)?.get(tx.meta.actor)?.version ?? 0 };
};

@CommandOf(validation)
export class RecordVerdict extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly criterionId: string,
    readonly seen: Seen,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(RecordVerdict)
export class RecordVerdictHandler implements ICommandHandler<RecordVerdict> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, visitId, criterionId, seen, ifVersion }: RecordVerdict): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => recordIn(tx, visitId, criterionId, seen, ifVersion));
  }
}

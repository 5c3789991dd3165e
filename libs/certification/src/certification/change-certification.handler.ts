import type { CertificationChange } from '@cairn/contracts/certification/http/changes.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { certificationStream } from '../certification.publications.js';
import { certificationService } from '../certification.service.js';
import type { CertificationTables } from '../certification.tables.js';
import { credentialDue } from './credential-due.js';
import { issueNumber } from './certificate-numbers.store.js';
import { commandFor } from './command-for-change.js';
import { findActor } from './people.query.js';

/** A change by programme staff to a certification that was granted. */
@CommandOf(certificationService)
export class ChangeCertification extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly certificationId: string,
    readonly change: CertificationChange,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(ChangeCertification)
export class ChangeCertificationHandler implements ICommandHandler<ChangeCertification> {
  constructor(@InjectService(certificationService) private readonly service: Service<CertificationTables>) {}

  execute({ scope, certificationId, change, ifVersion }: ChangeCertification): Promise<CommandResult> {
    return this.service.inTenant(scope, (tx) => changeIn(tx, certificationId, change, ifVersion));
  }
}

/** A number that was drawn for a correction which is refused is given back with the transaction. */
const changeIn = async (
  tx: Transaction<CertificationTables>,
  certificationId: string,
  change: CertificationChange,
  ifVersion: number,
): Promise<CommandResult> => {
  const { state } = await tx.load(certificationStream, certificationId);
  if (!state.grant) throw new NotFound('certification-not-found');
  const actor = await findActor(tx.db, tx.scope.tenantId, tx.meta.actor);
  const number = change.change === 'correct' ? await issueNumber(tx.db, state.grant.grantedOn.slice(0, 4)) : '';
  const done = await tx.execute(certificationStream, certificationId, commandFor(change, actor, number), { ifVersion });
  if (number !== '') await tx.due(credentialDue, number, tx.meta.at);
  return done;
};

import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findTeamRoles } from '../validator/validators.query.js';
import { type Offer, proposeIn } from './propose-date.store.js';

@CommandOf(validation)
export class ProposeDate extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly visitId: string,
    readonly offer: Offer,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(ProposeDate)
export class ProposeDateHandler implements ICommandHandler<ProposeDate> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  async execute({ scope, visitId, offer, ifVersion }: ProposeDate): Promise<CommandResult> {
    const roles = await this.service.asStaff(scope.meta.actor, (db) => findTeamRoles(db, offer.validators));
    return this.service.inTenant(scope, (tx) => proposeIn(tx, visitId, offer, ifVersion, roles));
  }
}

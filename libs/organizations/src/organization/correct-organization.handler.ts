import type { correctOrganization } from '@cairn/contracts/organizations/http/corrections.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { hasLeftHouse } from '../correction/corrections.query.js';
import { dayAt } from '../correction/day-at.js';
import { organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';

type Wanted = z.output<typeof correctOrganization>;

@CommandOf(organizations)
export class CorrectOrganization extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly wanted: Wanted,
    readonly ifVersion: number,
  ) {
    super();
  }
}

@CommandHandler(CorrectOrganization)
export class CorrectOrganizationHandler implements ICommandHandler<CorrectOrganization> {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  execute({ scope, wanted, ifVersion }: CorrectOrganization): Promise<CommandResult> {
    const { from, reason = null, identifiers = [], ...known } = wanted;
    const { tenantId, meta } = scope;
    // An organization has no time zone: its day has begun once it has anywhere.
    const today = dayAt(meta.at, 'Pacific/Kiritimati');
    return this.service.inTenant(scope, async (tx) => {
      const data = {
        ...known,
        identifiers,
        from: from ?? dayAt(meta.at, 'UTC'),
        today,
        reason,
        hasLeftHouse: await hasLeftHouse(tx.db, tenantId),
      };
      return tx.execute(organization, tenantId, { type: 'CorrectOrganization', data }, { ifVersion });
    });
  }
}

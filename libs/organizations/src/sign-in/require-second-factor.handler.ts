import { randomUUID } from 'node:crypto';
import type { requireSecondFactor } from '@cairn/contracts/organizations/http/second-factor-rule.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { appendToAuditLog } from '../audit-log/audit-log.store.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { endSecondFactorRule, keepSecondFactorRule } from './second-factor-rule.store.js';

/** Requires a second factor in the tenant of the scope, an organization or the programme, or no longer. */
@CommandOf(organizations)
export class RequireSecondFactor extends Command<void> {
  constructor(
    readonly scope: Scope,
    readonly wanted: z.output<typeof requireSecondFactor>,
  ) {
    super();
  }
}

@CommandHandler(RequireSecondFactor)
export class RequireSecondFactorHandler implements ICommandHandler<RequireSecondFactor> {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  async execute({ scope, wanted: { required, graceDays } }: RequireSecondFactor): Promise<void> {
    const { tenantId } = scope;
    await this.service.inTenant(scope, async ({ db, meta: { actor, at } }) => {
      if (required) await keepSecondFactorRule(db, tenantId, graceDays);
      else await endSecondFactorRule(db, tenantId);
      await appendToAuditLog(db, tenantId, [
        {
          id: randomUUID(),
          what: required ? 'second-factor-required' : 'second-factor-optional',
          by: actor,
          at,
          subjectId: null,
          detail: required ? { graceDays: String(graceDays) } : {},
        },
      ]);
    });
  }
}

import { randomUUID } from 'node:crypto';
import { type NewConnection, SsoConnections } from '@cairn/platform/auth/single-sign-on.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { appendToAuditLog } from '../audit-log/audit-log.store.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';

type Change =
  | { readonly change: 'single-sign-on-set'; readonly connection: NewConnection }
  | {
      readonly change:
        | 'single-sign-on-domain-proved'
        | 'single-sign-on-enforced'
        | 'single-sign-on-not-enforced'
        | 'single-sign-on-removed';
    };

/** Changes the single sign-on of the organization that is the tenant of the scope, and records it. */
@CommandOf(organizations)
export class ChangeSingleSignOn extends Command<void> {
  constructor(
    readonly scope: Scope,
    readonly wanted: Change,
  ) {
    super();
  }
}

@CommandHandler(ChangeSingleSignOn)
export class ChangeSingleSignOnHandler implements ICommandHandler<ChangeSingleSignOn> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly connections: SsoConnections,
  ) {}

  async execute({ scope: { tenantId, meta }, wanted }: ChangeSingleSignOn): Promise<void> {
    await this.carryOut(tenantId, wanted);
    const { issuer, domain } = wanted.change === 'single-sign-on-set' ? wanted.connection : {};
    const detail = { ...(issuer !== undefined && { issuer }), ...(domain !== undefined && { domain }) };
    const entry = { what: wanted.change, by: meta.actor, at: meta.at, subjectId: null, detail };
    await this.service.inTenant({ tenantId, meta }, ({ db }) =>
      appendToAuditLog(db, tenantId, [{ ...entry, id: randomUUID() }]),
    );
  }

  private async carryOut(organizationId: string, wanted: Change): Promise<void> {
    switch (wanted.change) {
      case 'single-sign-on-set':
        return this.connections.connect(organizationId, wanted.connection);
      case 'single-sign-on-domain-proved':
        return this.connections.proveDomain(organizationId);
      case 'single-sign-on-removed':
        if (!(await this.connections.disconnect(organizationId))) throw new NotFound('single-sign-on-not-set-up');
        return;
      default:
        return this.connections.enforce(organizationId, wanted.change === 'single-sign-on-enforced');
    }
  }
}

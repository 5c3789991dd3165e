import { randomUUID } from 'node:crypto';
import { ApiKeys } from '@cairn/platform/auth/api-keys.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { appendToAuditLog } from '../audit-log/audit-log.store.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';

/** The next request with the key is refused. False when the tenant of the scope has no such key. */
@CommandOf(organizations)
export class RevokeApiKey extends Command<boolean> {
  constructor(
    readonly scope: Scope,
    readonly keyId: string,
  ) {
    super();
  }
}

@CommandHandler(RevokeApiKey)
export class RevokeApiKeyHandler implements ICommandHandler<RevokeApiKey> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly apiKeys: ApiKeys,
  ) {}

  async execute({ scope: { tenantId, meta }, keyId }: RevokeApiKey): Promise<boolean> {
    if (!(await this.apiKeys.revoke(tenantId, keyId))) return false;
    const entry = { what: 'api-key-revoked', by: meta.actor, at: meta.at, subjectId: keyId, detail: {} } as const;
    await this.service.inTenant({ tenantId, meta }, ({ db }) =>
      appendToAuditLog(db, tenantId, [{ ...entry, id: randomUUID() }]),
    );
    return true;
  }
}

import { randomUUID } from 'node:crypto';
import type { CreatedApiKey, createApiKey } from '@cairn/contracts/organizations/http/api-keys.js';
import { ApiKeys } from '@cairn/platform/auth/api-keys.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { appendToAuditLog } from '../audit-log/audit-log.store.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';

/** Makes a key for the tenant of the scope: an organization or the programme. */
@CommandOf(organizations)
export class CreateApiKey extends Command<CreatedApiKey> {
  constructor(
    readonly scope: Scope,
    readonly createdBy: string,
    readonly wanted: z.output<typeof createApiKey>,
  ) {
    super();
  }
}

@CommandHandler(CreateApiKey)
export class CreateApiKeyHandler implements ICommandHandler<CreateApiKey> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly apiKeys: ApiKeys,
  ) {}

  /** What is kept under an Idempotency-Key lacks the key itself: it is shown once, and kept nowhere. */
  async execute({ scope, createdBy, wanted }: CreateApiKey): Promise<CreatedApiKey> {
    let shown: string | null = null;
    const { id, expiresAt } = await this.service.inTenant(scope, async ({ db, meta }) => {
      const { key, ...created } = await this.apiKeys.create({ ...wanted, ownerId: scope.tenantId, createdBy });
      shown = key;
      await appendToAuditLog(db, scope.tenantId, [
        {
          id: randomUUID(),
          what: 'api-key-created',
          by: meta.actor,
          at: meta.at,
          subjectId: created.id,
          detail: { scopes: wanted.scopes.join(', '), expiresAt: created.expiresAt },
        },
      ]);
      return created;
    });
    return { id, key: shown, expiresAt };
  }
}

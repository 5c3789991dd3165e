import type { ApiKeyScope } from '@cairn/contracts/organizations/http/api-keys.js';
import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import type { Pool } from 'pg';
import { HttpRefusal } from '../http/refusals.js';
import { noteKeyUse } from './acts.store.js';
import { ApiKeys, type NewApiKey, type UsedApiKey } from './api-keys.js';
import { deleteKey, rolesInProgramme } from './api-keys.store.js';
import type { BetterAuth } from './better-auth.js';

const DAY_SECONDS = 24 * 60 * 60;
const MINUTE_MS = 60_000;

/** Errors of the plugin that say something of the key; any other one is a fault of ours or of the database. */
const ofTheKey = new Set(['INVALID_API_KEY', 'KEY_EXPIRED', 'KEY_DISABLED', 'KEY_NOT_FOUND']);

export class BetterAuthApiKeys extends ApiKeys {
  constructor(
    private readonly auth: BetterAuth,
    private readonly pool: Pool,
    private readonly requestsPerMinute: number,
  ) {
    super();
  }

  /** The plugin calls the owner a user; to the table it is an id. */
  async create({ ownerId, name, scopes, expiresInDays, createdBy }: NewApiKey) {
    const { id, key, expiresAt } = await this.auth.api.createApiKey({
      body: {
        userId: ownerId,
        name,
        expiresIn: expiresInDays * DAY_SECONDS,
        permissions: { api: [...scopes] },
        remaining: this.requestsPerMinute,
        refillAmount: this.requestsPerMinute,
        refillInterval: MINUTE_MS,
        metadata: { createdBy },
      },
    });
    if (!expiresAt) throw new Error('The sign-in library made an API key that does not expire.');
    return { id, key, expiresAt: expiresAt.toISOString() };
  }

  revoke(ownerId: string, keyId: string): Promise<boolean> {
    return deleteKey(this.pool, ownerId, keyId);
  }

  async use(key: string): Promise<UsedApiKey | undefined> {
    const { key: found, error } = await this.auth.api.verifyApiKey({ body: { key } });
    if (!found) return this.refused(error?.code);
    const { id, referenceId, permissions, metadata } = found;
    await noteKeyUse(this.pool, id, referenceId);
    return {
      id,
      ownerId: referenceId,
      scopes: (permissions?.['api'] ?? []) as ApiKeyScope[],
      createdBy: String((metadata as { createdBy?: string } | null)?.createdBy),
    };
  }

  programmeRolesIn(personId: string, organizationId: string | undefined): Promise<readonly ProgrammeRole[]> {
    return rolesInProgramme(this.pool, personId, organizationId);
  }

  private async refused(code: unknown): Promise<undefined> {
    if (code === 'USAGE_EXCEEDED')
      throw new HttpRefusal(429, 'too-many-requests', 'This key has made too many requests in this minute.', {
        retryAfterSeconds: 60,
      });
    // The plugin says of a database that is away that the key is invalid.
    await this.pool.query('select').catch((cause: unknown) => {
      throw Object.assign(new HttpRefusal(503, 'temporarily-unavailable'), { cause });
    });
    if (ofTheKey.has(String(code))) return undefined;
    throw new Error(`The sign-in library refused an API key with ${String(code)}.`);
  }
}

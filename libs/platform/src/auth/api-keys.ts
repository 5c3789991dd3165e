import type { ApiKeyScope } from '@cairn/contracts/organizations/http/api-keys.js';
import type { ProgrammeRole } from '@cairn/contracts/roles.js';

export type NewApiKey = {
  /** Id of the organization, or of the programme. */
  readonly ownerId: string;
  readonly name: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly expiresInDays: number;
  /** Id of the person who makes it. */
  readonly createdBy: string;
};

export type UsedApiKey = {
  readonly id: string;
  readonly ownerId: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly createdBy: string;
};

/** Every key begins with it, so that scanners for leaked secrets find one. */
export const apiKeyPrefix = 'cairn_key_';

/** Our port to whatever keeps API keys. A key is looked up in the database for each request. */
export abstract class ApiKeys {
  /** @returns the key itself, which is kept as a hash only */
  abstract create(key: NewApiKey): Promise<{ readonly id: string; readonly key: string; readonly expiresAt: string }>;
  /** False when the owner has no such key. */
  abstract revoke(ownerId: string, keyId: string): Promise<boolean>;
  /**
   * Counts one request with the key; undefined for a key that is unknown, expired or revoked.
   *
   * @throws HttpRefusal 429 when it has made too many requests in this minute
   */
  abstract use(key: string): Promise<UsedApiKey | undefined>;
  /**
   * The roles in the programme that a person has now; none in an organization with which the person has a conflict of
   * interest.
   */
  abstract programmeRolesIn(personId: string, organizationId: string | undefined): Promise<readonly ProgrammeRole[]>;
}

import { queriesOf } from '@cairn/platform/bus/queries.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { organizations } from '../organizations.service.js';
import { apiKeysOf } from './api-keys.query.js';

export const apiKeyQueries = queriesOf(organizations, 'api-keys', {
  /** The tenant of the scope is the owner: an organization or the programme. */
  all: (service, { tenantId, meta }: Scope) =>
    service.inTenant({ tenantId, meta }, ({ db }) => apiKeysOf(db, tenantId)),
});

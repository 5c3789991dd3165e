import { queriesOf } from '@cairn/platform/bus/queries.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { organizations } from '../organizations.service.js';
import { secondFactorRuleOf } from './second-factor-rule.store.js';

export const secondFactorQueries = queriesOf(organizations, 'second-factor-rules', {
  /** The tenant of the scope is the owner: an organization or the programme. */
  rule: (service, { tenantId, meta }: Scope) =>
    service.inTenant({ tenantId, meta }, ({ db }) => secondFactorRuleOf(db, tenantId)),
});

import type { SecondFactorRule } from '@cairn/contracts/organizations/http/second-factor-rule.js';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './api.js';
import type { Owner } from './integrations.js';

const at = (organizationId: string) => ({ params: { path: { organizationId } } });

export const secondFactorRuleQuery = (owner: Owner) =>
  queryOptions({
    queryKey: ['second-factor-rule', owner],
    queryFn: ({ signal }): Promise<SecondFactorRule> =>
      owner === 'programme'
        ? bodyOf(api.GET('/api/staff/second-factor-rule', { signal }))
        : bodyOf(
            api.GET('/api/organizations/{organizationId}/second-factor-rule', { ...at(owner.organizationId), signal }),
          ),
  });

export const requireSecondFactor = (owner: Owner, body: { readonly required: boolean; readonly graceDays: number }) =>
  owner === 'programme'
    ? api.PUT('/api/staff/second-factor-rule', { body })
    : api.PUT('/api/organizations/{organizationId}/second-factor-rule', { ...at(owner.organizationId), body });

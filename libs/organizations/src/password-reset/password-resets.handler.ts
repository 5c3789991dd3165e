import { queriesOf } from '@cairn/platform/bus/queries.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { passwordReset } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import { isOpen } from './password-reset-state.js';

export const passwordResetQueries = queriesOf(organizations, 'password resets', {
  isOpen: async (service, personScope: Scope, resetId: string) => {
    const { state } = await service.inTenant(personScope, (tx) => tx.load(passwordReset, personScope.tenantId));
    return isOpen(state, resetId, personScope.meta.at);
  },
});

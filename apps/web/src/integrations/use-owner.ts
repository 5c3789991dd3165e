import type { Owner } from '../api/integrations.js';
import { useOrganizationId, useScope } from '../frame/scope.js';

/** Whom the page is about: the organization, or for staff on a page of none the programme. */
export const useOwner = (): Owner => {
  const organizationId = useOrganizationId();
  const { scope } = useScope();
  return scope?.kind === 'programme' && organizationId === '' ? 'programme' : { organizationId };
};

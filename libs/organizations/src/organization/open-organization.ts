import type { Command } from '@cairn/event-sourcing';
import type { OrganizationEvent } from './organization-events.js';
import type { Organization } from './organization-state.js';

export type OpenOrganization = Command<
  'OpenOrganization',
  { readonly organizationId: string; readonly name: string; readonly country: string; readonly openedBy: string }
>;

/** Programme staff register an organization to which they do not belong; its first admin is invited. */
export const openOrganization = ({ data }: OpenOrganization, { id }: Organization): OrganizationEvent[] => {
  const { organizationId, name, country, openedBy } = data;
  return id === undefined
    ? [{ type: 'OrganizationRegistered', data: { organizationId, name, country, registeredBy: openedBy } }]
    : [];
};

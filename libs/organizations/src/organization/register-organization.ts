import { type Command, Rejection } from '@cairn/event-sourcing';
import type { OrganizationEvent } from './organization-events.js';
import type { Organization, OrganizationRejection } from './organization-state.js';

export type RegisterOrganization = Command<
  'RegisterOrganization',
  { readonly organizationId: string; readonly name: string; readonly country: string; readonly personId: string }
>;

/** Whoever registers an organization is its first admin. */
export const registerOrganization = (
  { data }: RegisterOrganization,
  organization: Organization,
): OrganizationEvent[] => {
  const { organizationId, name, country, personId } = data;
  if (organization.id && organization.registeredBy === personId && organization.name === name) return [];
  if (organization.id) throw new Rejection<OrganizationRejection>('organization-already-registered');
  return [
    { type: 'OrganizationRegistered', data: { organizationId, name, country, registeredBy: personId } },
    { type: 'MemberJoined', data: { personId, role: 'admin', invitationId: null } },
  ];
};

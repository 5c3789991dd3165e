import { someMeta } from '@cairn/event-sourcing/testing/given.js';
import type { OrganizationRole } from '@cairn/contracts/roles.js';
import type { OrganizationEvent } from './organization-events.js';

/** Facts for specs. */
export const northernLights = '00000000-0000-4000-8000-000000000001';
export const ada = someMeta.actor;
export const ben = '00000000-0000-4000-8000-00000000000b';
export const firstInvitation = '00000000-0000-4000-8000-0000000000e1';
export const secondInvitation = '00000000-0000-4000-8000-0000000000e2';
export const invitationEndsAt = '2027-03-23T06:00:00Z';

export const registered: OrganizationEvent[] = [
  {
    type: 'OrganizationRegistered',
    data: { organizationId: northernLights, name: 'Northern Lights Health', country: 'SA', registeredBy: ada },
  },
  { type: 'MemberJoined', data: { personId: ada, role: 'admin', invitationId: null } },
];
export const benInvited = (role: OrganizationRole = 'contributor'): OrganizationEvent => ({
  type: 'MemberInvited',
  data: { invitationId: firstInvitation, personId: ben, role, expiresAt: invitationEndsAt },
});
export const benJoined = (role: OrganizationRole = 'contributor'): OrganizationEvent => ({
  type: 'MemberJoined',
  data: { personId: ben, role, invitationId: firstInvitation },
});

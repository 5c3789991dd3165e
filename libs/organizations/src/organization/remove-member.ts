import type { Command } from '@cairn/event-sourcing';
import { refuseLosingLastAdmin } from './keeps-an-admin.js';
import { waitingInvitations } from './invitation-standing.js';
import type { OrganizationEvent } from './organization-events.js';
import type { Organization } from './organization-state.js';

export type RemoveMember = Command<'RemoveMember', { readonly personId: string }>;

/** Removes a member, or withdraws the invitation of someone who has not come yet. */
export const removeMember = ({ data: { personId } }: RemoveMember, organization: Organization): OrganizationEvent[] => {
  refuseLosingLastAdmin(organization, personId);
  return [
    ...waitingInvitations(organization, personId).map(({ id }): OrganizationEvent => ({
      type: 'InvitationWithdrawn',
      data: { invitationId: id, personId },
    })),
    ...(organization.members.has(personId) ? [{ type: 'MemberRemoved', data: { personId } } as const] : []),
  ];
};

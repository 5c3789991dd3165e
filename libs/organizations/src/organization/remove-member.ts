import type { Command } from '@cairn/event-sourcing';
import { refuseLosingLastAdmin } from './keeps-an-admin.js';
import { waitingInvitations } from './invitation-standing.js';
import type { OrganizationEvent } from './organization-events.js';
import type { Organization } from './organization-state.js';

export type RemoveMember = Command<'RemoveMember', { readonly personId: string }>;

/**
 * Removes a member, or withdraws the invitation of someone who has not come yet. Organizations know such a person by the
 * id of the invitation.
 */
export const removeMember = ({ data }: RemoveMember, organization: Organization): OrganizationEvent[] => {
  const invitation = organization.invitations.get(data.personId);
  const personId = invitation?.status === 'waiting' ? invitation.personId : data.personId;
  refuseLosingLastAdmin(organization, personId);
  return [
    ...waitingInvitations(organization, personId).map(({ id }): OrganizationEvent => ({
      type: 'InvitationWithdrawn',
      data: { invitationId: id, personId },
    })),
    ...(organization.members.has(personId) ? [{ type: 'MemberRemoved', data: { personId } } as const] : []),
  ];
};

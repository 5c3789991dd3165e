import { type Command, Rejection } from '@cairn/event-sourcing';
import { standingOf } from './invitation-standing.js';
import type { OrganizationEvent } from './organization-events.js';
import type { Organization, OrganizationRejection } from './organization-state.js';

export type AcceptInvitation = Command<'AcceptInvitation', { readonly invitationId: string }>;

/** An invitation is accepted once, until it expires; following the link again changes nothing. */
export const acceptInvitation = ({ data, meta }: AcceptInvitation, organization: Organization): OrganizationEvent[] => {
  const invitation = organization.invitations.get(data.invitationId);
  const standing = invitation && standingOf(invitation, meta.at);
  if (!invitation || !standing) throw new Rejection<OrganizationRejection>('invitation-unknown');
  if (standing === 'accepted') return [];
  if (standing === 'expired')
    throw new Rejection<OrganizationRejection>('invitation-expired', { expiresAt: invitation.expiresAt });
  return [
    {
      type: 'MemberJoined',
      data: { personId: invitation.personId, role: invitation.role, invitationId: invitation.id },
    },
  ];
};

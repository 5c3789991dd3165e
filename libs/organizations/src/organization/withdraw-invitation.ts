import { type Command, Rejection } from '@cairn/event-sourcing';
import type { OrganizationEvent } from './organization-events.js';
import type { Organization, OrganizationRejection } from './organization-state.js';

export type WithdrawInvitation = Command<'WithdrawInvitation', { readonly invitationId: string }>;

/** The link of the mail then leads nowhere. Withdrawing again changes nothing. */
export const withdrawInvitation = (
  { data: { invitationId } }: WithdrawInvitation,
  { invitations }: Organization,
): OrganizationEvent[] => {
  const invitation = invitations.get(invitationId);
  if (!invitation) throw new Rejection<OrganizationRejection>('invitation-unknown');
  return invitation.status === 'waiting'
    ? [{ type: 'InvitationWithdrawn', data: { invitationId, personId: invitation.personId } }]
    : [];
};

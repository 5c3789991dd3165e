import { type Command, Rejection } from '@cairn/event-sourcing';
import type { StaffEvent } from './staff-events.js';
import type { Staff, StaffRejection } from './staff-state.js';

export type WithdrawStaffInvitation = Command<'WithdrawStaffInvitation', { readonly invitationId: string }>;

/** The link of the mail then leads nowhere. Withdrawing again changes nothing. */
export const withdrawStaffInvitation = (
  { data: { invitationId } }: WithdrawStaffInvitation,
  { invitation }: Staff,
): StaffEvent[] => {
  if (invitation?.id !== invitationId) throw new Rejection<StaffRejection>('invitation-unknown');
  return invitation.status === 'waiting' ? [{ type: 'StaffInvitationWithdrawn', data: { invitationId } }] : [];
};

import { type Command, Rejection } from '@cairn/event-sourcing';
import { standingOf } from '../organization/invitation-standing.js';
import type { StaffEvent } from './staff-events.js';
import type { Staff, StaffRejection } from './staff-state.js';

export type JoinStaff = Command<'JoinStaff', { readonly invitationId: string }>;

/** An invitation is accepted once, until it expires; following the link again changes nothing. */
export const joinStaff = ({ data: { invitationId }, meta }: JoinStaff, { invitation }: Staff): StaffEvent[] => {
  const standing = invitation?.id === invitationId ? standingOf(invitation, meta.at) : undefined;
  if (!invitation || !standing) throw new Rejection<StaffRejection>('invitation-unknown');
  if (standing === 'accepted') return [];
  if (standing === 'expired')
    throw new Rejection<StaffRejection>('invitation-expired', { expiresAt: invitation.expiresAt });
  const { personId, roles } = invitation;
  return [{ type: 'StaffJoined', data: { invitationId, personId, roles: [...roles] } }];
};

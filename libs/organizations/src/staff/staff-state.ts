import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import { evolveWith } from '@cairn/event-sourcing';
import type { StaffEvent } from './staff-events.js';

type StaffInvitation = {
  readonly id: string;
  readonly personId: string;
  readonly roles: readonly ProgrammeRole[];
  readonly expiresAt: string;
  readonly status: 'waiting' | 'accepted' | 'withdrawn';
};

/** A person's latest invitation to the staff. Roles are read where they count: they may be older than the stream. */
export type Staff = { readonly invitation: StaffInvitation | undefined };

export const noStaff: Staff = { invitation: undefined };

export type StaffRejection =
  | 'already-on-staff'
  | 'already-invited'
  | 'invitation-unknown'
  | 'invitation-expired'
  | 'not-on-staff'
  | 'last-manager';

const marked = ({ invitation }: Staff, id: string, status: StaffInvitation['status']): Staff => ({
  invitation: invitation?.id === id ? { ...invitation, status } : invitation,
});

export const evolveStaff = evolveWith<Staff, StaffEvent>({
  StaffInvited: (_, { data: { invitationId: id, personId, roles, expiresAt } }) => ({
    invitation: { id, personId, roles, expiresAt, status: 'waiting' },
  }),
  StaffInvitationWithdrawn: (state, { data: { invitationId } }) => marked(state, invitationId, 'withdrawn'),
  StaffJoined: (state, { data: { invitationId } }) => marked(state, invitationId, 'accepted'),
  StaffRolesChanged: (state) => state,
});

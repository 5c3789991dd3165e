import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { invitationEnd, standingOf } from '../organization/invitation-standing.js';
import type { StaffEvent } from './staff-events.js';
import type { Staff, StaffRejection } from './staff-state.js';

/** `present`: the roles that the person has now. */
export type InviteStaff = Command<
  'InviteStaff',
  {
    readonly invitationId: string;
    readonly personId: string;
    readonly roles: ProgrammeRole[];
    readonly present: readonly ProgrammeRole[];
  }
>;

/** A person has one open invitation at most; a new one takes the place of one that has run out. */
export const inviteStaff = ({ data, meta }: InviteStaff, { invitation }: Staff): StaffEvent[] => {
  const { present, ...invited } = data;
  if (present.length > 0) throw new Rejection<StaffRejection>('already-on-staff');
  if (invitation && standingOf(invitation, meta.at) === 'open')
    throw new Rejection<StaffRejection>('already-invited', { expiresAt: invitation.expiresAt });
  return [{ type: 'StaffInvited', data: { ...invited, expiresAt: invitationEnd(meta.at) } }];
};

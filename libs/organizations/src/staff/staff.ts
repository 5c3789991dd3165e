import type { Decider } from '@cairn/event-sourcing';
import { type ChangeStaffRoles, changeStaffRoles } from './change-staff-roles.js';
import { type InviteStaff, inviteStaff } from './invite-staff.js';
import { type JoinStaff, joinStaff } from './join-staff.js';
import type { StaffEvent } from './staff-events.js';
import { type Staff, evolveStaff, noStaff } from './staff-state.js';
import { type WithdrawStaffInvitation, withdrawStaffInvitation } from './withdraw-staff-invitation.js';

export type StaffCommand = InviteStaff | WithdrawStaffInvitation | JoinStaff | ChangeStaffRoles;

export const staffDecider: Decider<StaffCommand, Staff, StaffEvent> = {
  category: 'staff',
  initialState: noStaff,
  evolve: evolveStaff,
  decide: {
    InviteStaff: inviteStaff,
    WithdrawStaffInvitation: withdrawStaffInvitation,
    JoinStaff: joinStaff,
    ChangeStaffRoles: changeStaffRoles,
  },
};

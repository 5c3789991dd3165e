import { given } from '@cairn/event-sourcing/testing/given.js';
import { ben, firstInvitation, invitationEndsAt, secondInvitation } from '../organization/organization.example.js';
import type { StaffEvent } from './staff-events.js';
import { staffDecider } from './staff.js';

const offered = { invitationId: firstInvitation, personId: ben, roles: ['scheduler' as const] };
const invited: StaffEvent = { type: 'StaffInvited', data: { ...offered, expiresAt: invitationEndsAt } };
const joined: StaffEvent = { type: 'StaffJoined', data: offered };
const withdrawn: StaffEvent = { type: 'StaffInvitationWithdrawn', data: { invitationId: firstInvitation } };
const invite = { type: 'InviteStaff', data: { ...offered, present: [] } } as const;
const join = { type: 'JoinStaff', data: { invitationId: firstInvitation } } as const;
const later = { at: invitationEndsAt, actor: ben, requestId: 'spec' };

type Role = 'manager' | 'scheduler' | 'validator';
const change = (former: Role[], roles: Role[], otherManagers = 0) =>
  ({
    type: 'ChangeStaffRoles',
    data: { personId: ben, former, roles, reason: 'She leads now.', otherManagers },
  }) as const;

describe('inviting to the staff', () => {
  it('offers roles for 14 days', () => given(staffDecider).when(invite).then(invited));
  it('is done once while an invitation is open', () => {
    given(staffDecider, invited).when(invite).thenRejected('already-invited');
    given(staffDecider, invited)
      .when({ ...invite, meta: later })
      .then({ type: 'StaffInvited', data: { ...offered, expiresAt: '2027-04-06T06:00:00Z' } });
    given(staffDecider, invited, withdrawn).when(invite).then(invited);
  });
  it('is refused for who has a role', () =>
    given(staffDecider)
      .when({ ...invite, data: { ...invite.data, present: ['validator'] } })
      .thenRejected('already-on-staff'));
  it('is withdrawn once', () => {
    const withdraw = { type: 'WithdrawStaffInvitation', data: { invitationId: firstInvitation } } as const;
    given(staffDecider, invited).when(withdraw).then(withdrawn);
    given(staffDecider, invited, withdrawn).when(withdraw).thenNothing();
    given(staffDecider).when(withdraw).thenRejected('invitation-unknown');
  });
});

describe('joining the staff', () => {
  it('gives the roles that were offered, once', () => {
    given(staffDecider, invited).when(join).then(joined);
    given(staffDecider, invited, joined).when(join).thenNothing();
  });
  it('is refused without an invitation that is open', () => {
    given(staffDecider).when(join).thenRejected('invitation-unknown');
    given(staffDecider, invited, withdrawn).when(join).thenRejected('invitation-unknown');
    given(staffDecider, invited)
      .when({ type: 'JoinStaff', data: { invitationId: secondInvitation } })
      .thenRejected('invitation-unknown');
    given(staffDecider, invited)
      .when({ ...join, meta: later })
      .thenRejected('invitation-expired');
  });
});

describe('changing roles of staff', () => {
  const staff = given(staffDecider);
  it('says what they were, what they are and why', () =>
    staff.when(change(['scheduler'], ['manager', 'scheduler'])).then({
      type: 'StaffRolesChanged',
      data: { personId: ben, former: ['scheduler'], roles: ['manager', 'scheduler'], reason: 'She leads now.' },
    }));
  it('leaves the programme a manager', () => {
    staff.when(change(['manager'], [])).thenRejected('last-manager');
    staff.when(change(['manager', 'scheduler'], ['scheduler'])).thenRejected('last-manager');
    staff.when(change(['manager'], [], 1)).then({
      type: 'StaffRolesChanged',
      data: { personId: ben, former: ['manager'], roles: [], reason: 'She leads now.' },
    });
    staff.when(change(['scheduler'], [])).then({
      type: 'StaffRolesChanged',
      data: { personId: ben, former: ['scheduler'], roles: [], reason: 'She leads now.' },
    });
  });
  it('to what they are changes nothing', () =>
    staff.when(change(['manager', 'scheduler'], ['scheduler', 'manager'])).thenNothing());
  it('is refused for somebody who has none', () => staff.when(change([], ['manager'])).thenRejected('not-on-staff'));
});

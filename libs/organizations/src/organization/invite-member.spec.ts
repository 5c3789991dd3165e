import { given, someMeta } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  ben,
  benInvited,
  benJoined,
  firstInvitation,
  invitationEndsAt,
  registered,
  secondInvitation,
} from './organization.example.js';
import { organizationDecider } from './organization.js';

const inviteBen = (invitationId = firstInvitation, at = someMeta.at) =>
  ({
    type: 'InviteMember',
    data: { invitationId, personId: ben, role: 'contributor' },
    meta: { ...someMeta, at },
  }) as const;

describe('inviting a member', () => {
  it('holds the invitation open for 14 days', () =>
    given(organizationDecider, ...registered)
      .when(inviteBen())
      .then(benInvited()));

  it('is refused while an invitation is open', () =>
    given(organizationDecider, ...registered, benInvited())
      .when(inviteBen(secondInvitation))
      .thenRejected('already-invited', { expiresAt: invitationEndsAt }));

  it('replaces an invitation that has expired', () =>
    given(organizationDecider, ...registered, benInvited())
      .when(inviteBen(secondInvitation, invitationEndsAt))
      .then(
        { type: 'InvitationWithdrawn', data: { invitationId: firstInvitation, personId: ben } },
        {
          type: 'MemberInvited',
          data: {
            invitationId: secondInvitation,
            personId: ben,
            role: 'contributor',
            expiresAt: '2027-04-06T06:00:00Z',
          },
        },
      ));

  it('is possible again after the invitation was withdrawn', () =>
    given(organizationDecider, ...registered, benInvited(), {
      type: 'InvitationWithdrawn',
      data: { invitationId: firstInvitation, personId: ben },
    })
      .when(inviteBen(secondInvitation))
      .then({
        type: 'MemberInvited',
        data: { invitationId: secondInvitation, personId: ben, role: 'contributor', expiresAt: invitationEndsAt },
      }));

  it('is refused for a member', () => {
    given(organizationDecider, ...registered, benInvited(), benJoined())
      .when(inviteBen(secondInvitation))
      .thenRejected('already-a-member');
    given(organizationDecider, ...registered)
      .when({ type: 'InviteMember', data: { invitationId: firstInvitation, personId: ada, role: 'reader' } })
      .thenRejected('already-a-member');
  });

  it('needs an organization', () =>
    given(organizationDecider).when(inviteBen()).thenRejected('organization-not-registered'));
});

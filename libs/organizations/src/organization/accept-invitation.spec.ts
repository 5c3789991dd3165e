import { given, someMeta } from '@cairn/event-sourcing/testing/given.js';
import {
  ben,
  benInvited,
  benJoined,
  firstInvitation,
  invitationEndsAt,
  registered,
  secondInvitation,
} from './organization.example.js';
import { organizationDecider } from './organization.js';

const accept = (at = someMeta.at, invitationId = firstInvitation) =>
  ({ type: 'AcceptInvitation', data: { invitationId }, meta: { ...someMeta, at } }) as const;

describe('accepting an invitation', () => {
  it('makes the person a member in the role of the invitation', () =>
    given(organizationDecider, ...registered, benInvited('reader'))
      .when(accept())
      .then(benJoined('reader')));
  it('is possible until the last moment', () =>
    given(organizationDecider, ...registered, benInvited())
      .when(accept('2027-03-23T05:59:59.999Z'))
      .then(benJoined()));
  it('is refused from the moment it expires', () =>
    given(organizationDecider, ...registered, benInvited())
      .when(accept(invitationEndsAt))
      .thenRejected('invitation-expired', { expiresAt: invitationEndsAt }));
  it('changes nothing the second time, even after the days are over', () =>
    given(organizationDecider, ...registered, benInvited(), benJoined())
      .when(accept('2028-01-01T00:00:00Z'))
      .thenNothing());
  it('does not bring back somebody who was removed', () =>
    given(organizationDecider, ...registered, benInvited(), benJoined(), {
      type: 'MemberRemoved',
      data: { personId: ben },
    })
      .when(accept())
      .thenNothing());
  it('is refused when the invitation was withdrawn', () =>
    given(organizationDecider, ...registered, benInvited(), {
      type: 'InvitationWithdrawn',
      data: { invitationId: firstInvitation, personId: ben },
    })
      .when(accept())
      .thenRejected('invitation-unknown'));
  it('is refused for an invitation nobody made', () =>
    given(organizationDecider, ...registered, benInvited())
      .when(accept(someMeta.at, secondInvitation))
      .thenRejected('invitation-unknown'));
});

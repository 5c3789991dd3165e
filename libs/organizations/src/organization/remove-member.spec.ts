import { given } from '@cairn/event-sourcing/testing/given.js';
import { ada, ben, benInvited, benJoined, firstInvitation, registered } from './organization.example.js';
import { organizationDecider } from './organization.js';

const remove = (personId: string) => ({ type: 'RemoveMember', data: { personId } }) as const;

describe('removing a member', () => {
  it('ends the membership', () =>
    given(organizationDecider, ...registered, benInvited(), benJoined())
      .when(remove(ben))
      .then({ type: 'MemberRemoved', data: { personId: ben } }));
  it('withdraws the invitation of someone who has not come yet', () =>
    given(organizationDecider, ...registered, benInvited())
      .when(remove(ben))
      .then({ type: 'InvitationWithdrawn', data: { invitationId: firstInvitation, personId: ben } }));
  it('withdraws it by the id of the invitation, too', () =>
    given(organizationDecider, ...registered, benInvited())
      .when(remove(firstInvitation))
      .then({ type: 'InvitationWithdrawn', data: { invitationId: firstInvitation, personId: ben } }));
  it('changes nothing by the id of an invitation that was accepted', () =>
    given(organizationDecider, ...registered, benInvited(), benJoined())
      .when(remove(firstInvitation))
      .thenNothing());
  it('is refused for the last admin', () =>
    given(organizationDecider, ...registered, benInvited(), benJoined())
      .when(remove(ada))
      .thenRejected('last-admin'));
  it('changes nothing for somebody who does not belong', () =>
    given(organizationDecider, ...registered)
      .when(remove(ben))
      .thenNothing());
});

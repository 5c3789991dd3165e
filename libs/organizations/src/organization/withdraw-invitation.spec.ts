import { given } from '@cairn/event-sourcing/testing/given.js';
import { ben, benInvited, benJoined, firstInvitation, registered } from './organization.example.js';
import { organizationDecider } from './organization.js';

const withdraw = { type: 'WithdrawInvitation', data: { invitationId: firstInvitation } } as const;
const withdrawn = { type: 'InvitationWithdrawn', data: { invitationId: firstInvitation, personId: ben } } as const;

describe('withdrawing an invitation', () => {
  it('ends it', () =>
    given(organizationDecider, ...registered, benInvited())
      .when(withdraw)
      .then(withdrawn));
  it('changes nothing once it was withdrawn or accepted', () => {
    given(organizationDecider, ...registered, benInvited(), withdrawn)
      .when(withdraw)
      .thenNothing();
    given(organizationDecider, ...registered, benInvited(), benJoined())
      .when(withdraw)
      .thenNothing();
  });
  it('is refused for one that nobody made', () =>
    given(organizationDecider, ...registered)
      .when(withdraw)
      .thenRejected('invitation-unknown'));
});

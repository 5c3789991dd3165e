import { given } from '@cairn/event-sourcing/testing/given.js';
import { ada, ben, benInvited, benJoined, registered } from './organization.example.js';
import { organizationDecider } from './organization.js';

const change = (personId: string, role: 'admin' | 'contributor' | 'reader') =>
  ({ type: 'ChangeRole', data: { personId, role } }) as const;

describe('changing a role', () => {
  const withBen = given(organizationDecider, ...registered, benInvited(), benJoined());

  it('gives the member the new role', () =>
    withBen.when(change(ben, 'reader')).then({ type: 'RoleChanged', data: { personId: ben, role: 'reader' } }));
  it('changes nothing when the member has the role', () => withBen.when(change(ben, 'contributor')).thenNothing());
  it('is refused to the last admin', () => withBen.when(change(ada, 'reader')).thenRejected('last-admin'));
  it('lets an admin step down when another one stays', () =>
    given(organizationDecider, ...registered, benInvited('admin'), benJoined('admin'))
      .when(change(ada, 'reader'))
      .then({ type: 'RoleChanged', data: { personId: ada, role: 'reader' } }));
  it('is refused for somebody who is only invited', () =>
    given(organizationDecider, ...registered, benInvited())
      .when(change(ben, 'reader'))
      .thenRejected('not-a-member'));
});

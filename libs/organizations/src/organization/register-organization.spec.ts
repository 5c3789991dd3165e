import { given } from '@cairn/event-sourcing/testing/given.js';
import { ada, ben, northernLights, registered } from './organization.example.js';
import { organizationDecider } from './organization.js';

const register = (personId = ada, name = 'Northern Lights Health') =>
  ({ type: 'RegisterOrganization', data: { organizationId: northernLights, name, country: 'SA', personId } }) as const;

describe('registering an organization', () => {
  it('makes whoever registers it its first admin', () =>
    given(organizationDecider)
      .when(register())
      .then(...registered));
  it('changes nothing when the same person asks for the same again', () =>
    given(organizationDecider, ...registered)
      .when(register())
      .thenNothing());
  it('is refused to another person', () =>
    given(organizationDecider, ...registered)
      .when(register(ben))
      .thenRejected('organization-already-registered'));
  it('is refused under another name', () =>
    given(organizationDecider, ...registered)
      .when(register(ada, 'Elsewhere'))
      .thenRejected('organization-already-registered'));
});

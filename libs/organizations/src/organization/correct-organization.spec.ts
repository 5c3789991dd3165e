import { given } from '@cairn/event-sourcing/testing/given.js';
import { ada, northernLights, registered } from './organization.example.js';
import { organizationDecider } from './organization.js';

const known = { name: 'Northern Lights Healthcare', country: 'SA', identifiers: [] };
const grounds = { from: '2027-01-01', today: '2027-03-09', reason: null, hasLeftHouse: false };
const correct = (changes: Partial<typeof known & Omit<typeof grounds, 'reason'>> & { reason?: string } = {}) =>
  ({ type: 'CorrectOrganization', data: { ...known, ...grounds, ...changes } }) as const;

describe('correcting an organization', () => {
  const organization = given(organizationDecider, ...registered);
  it('says what changed, from which day on and why', () =>
    organization.when(correct({ reason: 'It merged.' })).then({
      type: 'OrganizationCorrected',
      data: {
        ...known,
        changes: [{ field: 'name', before: 'Northern Lights Health', after: 'Northern Lights Healthcare' }],
        from: '2027-01-01',
        reason: 'It merged.',
      },
    }));
  it('needs a reason once others have seen it, and a day that has come', () => {
    organization.when(correct({ hasLeftHouse: true })).thenRejected('correction-needs-reason');
    organization.when(correct({ from: '2027-03-10' })).thenRejected('correction-in-future');
  });
  it('to what it is changes nothing', () =>
    organization.when(correct({ name: 'Northern Lights Health', hasLeftHouse: true })).thenNothing());
  it('is refused for one that is not registered', () =>
    given(organizationDecider).when(correct()).thenRejected('organization-not-registered'));
});

describe('opening an organization for the programme', () => {
  const open = {
    type: 'OpenOrganization',
    data: { organizationId: northernLights, name: 'Northern Lights Health', country: 'SA', openedBy: ada },
  } as const;
  it('makes nobody a member', () =>
    given(organizationDecider)
      .when(open)
      .then({
        type: 'OrganizationRegistered',
        data: { organizationId: northernLights, name: 'Northern Lights Health', country: 'SA', registeredBy: ada },
      }));
  it('is done once', () =>
    given(organizationDecider, ...registered)
      .when(open)
      .thenNothing());
});

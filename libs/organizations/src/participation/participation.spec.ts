import { given } from '@cairn/event-sourcing/testing/given.js';
import { ada, ben, firstInvitation, northernLights } from '../organization/organization.example.js';
import type { ParticipationEvent } from './participation-events.js';
import { participationDecider } from './participation.js';

const requestId = '00000000-0000-4000-8000-0000000000e3';
const requested: ParticipationEvent = {
  type: 'ParticipationRequested',
  data: { requestId, hospital: 'Aurora Hospital', country: 'SA', place: 'Riyadh', model: null, byStaff: false },
};
const confirmed: ParticipationEvent = {
  type: 'ParticipationConfirmed',
  data: {
    personId: ben,
    confirmedBy: ada,
    organizationId: northernLights,
    invitationId: firstInvitation,
    role: 'admin',
    newOrganization: null,
  },
};
const declined: ParticipationEvent = {
  type: 'ParticipationDeclined',
  data: { personId: ben, reason: 'It is no hospital.' },
};
const confirm = { type: 'ConfirmParticipation', data: confirmed.data } as const;
const decline = { type: 'DeclineParticipation', data: declined.data } as const;

describe('a request for participation', () => {
  it('is open once it was made', () =>
    given(participationDecider).when({ type: 'RequestParticipation', data: requested.data }).then(requested));
  it('stays as it was made', () =>
    given(participationDecider, requested).when({ type: 'RequestParticipation', data: requested.data }).thenNothing());
  it('is confirmed', () => given(participationDecider, requested).when(confirm).then(confirmed));
  it('is declined with a reason', () => given(participationDecider, requested).when(decline).then(declined));
  it.each([confirmed, declined])('is decided once: $type', (decision) => {
    const decided = given(participationDecider, requested, decision);
    decided.when(confirm).thenRejected('participation-decided');
    decided.when(decline).thenRejected('participation-decided');
  });
  it('that nobody made is not decided', () =>
    given(participationDecider).when(confirm).thenRejected('participation-decided'));
});

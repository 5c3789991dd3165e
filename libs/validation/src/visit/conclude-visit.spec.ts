import { given } from '@cairn/event-sourcing/testing/given.js';
import { ada, ben, by, concluded, found, proposed, requested, untilAllFound, untilConcluded, untilScheduled } from './testing/visits.js';
import { visit } from './visit.js';

const conclude = (actor = ada) => ({ type: 'ConcludeVisit', data: { proposedStage: 6, commendations: 'Swift viewers.', recommendations: '' }, meta: by(actor) }) as const;

describe('conclude visit', () => {
  it('closes the visit with the stage the team proposes', () => given(visit, ...untilAllFound).when(conclude()).then(concluded()));
  it('is the lead\'s alone', () => given(visit, ...untilAllFound).when(conclude(ben)).thenRejected('not-the-lead'));
  it('waits for a finding on every criterion', () => given(visit, ...untilScheduled, found('S1.systems')).when(conclude()).thenRejected('findings-missing', { criteria: ['A.exchange'] }));
  it('is refused before a date is fixed', () => given(visit, requested, proposed()).when(conclude()).thenRejected('visit-not-scheduled'));
  it('happens once', () => given(visit, ...untilConcluded).when(conclude()).thenRejected('visit-not-scheduled', { status: 'concluded' }));
});

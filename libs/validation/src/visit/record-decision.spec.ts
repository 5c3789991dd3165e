import { given } from '@cairn/event-sourcing/testing/given.js';
import { ada, by, concluded, decided, manager, untilAllFound, untilConcluded } from './testing/visits.js';
import { visit } from './visit.js';

const decide = (outcome: 'granted' | 'deferred' | 'refused' = 'granted', stage = 6, actor = manager) =>
  ({ type: 'RecordDecision', data: { outcome, stage, reasons: 'Everything was seen in use.' }, meta: by(actor) }) as const;

describe('record decision', () => {
  it('grants the proposed stage', () => given(visit, ...untilConcluded).when(decide()).then(decided));
  it('may grant a lower stage than proposed', () => given(visit, ...untilAllFound, concluded(7)).when(decide('granted', 6)).then(decided));
  it('does not grant more than the team proposed', () => given(visit, ...untilConcluded).when(decide('granted', 7)).thenRejected('stage-above-proposed', { proposedStage: 6 }));
  it('does not grant a stage that the survey alone settles', () => given(visit, ...untilAllFound, concluded(5)).when(decide('granted', 5)).thenRejected('stage-not-certifiable'));
  it.each(['deferred', 'refused'] as const)('may be %s, naming the stage that was asked for', (outcome) =>
    given(visit, ...untilConcluded).when(decide(outcome, 0)).then({ type: 'DecisionRecorded', data: { outcome, stage: 6, reasons: 'Everything was seen in use.' } }));
  it('is not made by a validator of the team', () => given(visit, ...untilConcluded).when(decide('granted', 6, ada)).thenRejected('decider-was-validator'));
  it('waits for the conclusion', () => given(visit, ...untilAllFound).when(decide()).thenRejected('visit-not-concluded'));
  it('stands once recorded', () => given(visit, ...untilConcluded, decided).when(decide('refused')).thenRejected('visit-not-concluded', { status: 'decided' }));
});

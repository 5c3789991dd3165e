import { given } from '@cairn/event-sourcing/testing/given.js';
import type { ApproveDecision } from './approve-decision.js';
import type { RecordDecision } from './record-decision.js';
import {
  ada,
  ben,
  by,
  concluded,
  decided,
  found,
  independent,
  laterDate,
  manager,
  oneOfThem,
  proposed,
  requestedData,
  requestedUnder,
  ruled,
  scheduled,
  secondManager,
  untilAllFound,
  untilConcluded,
  untilScheduled,
} from './testing/visits.js';
import type { VisitEvent } from './visit-events.js';
import { visit } from './visit.js';

const decide = (
  outcome: 'granted' | 'deferred' | 'refused' = 'granted',
  stage = 6,
  actor = manager,
  aboveReason?: string,
  more: Partial<RecordDecision['data']> = {},
) =>
  ({
    type: 'RecordDecision',
    data: {
      outcome,
      stage,
      aboveReason,
      reasons: 'Everything was seen in use.',
      stages: { foundStage: 6, seenStage: 7 },
      actor: independent,
      ...more,
    },
    meta: by(actor),
  }) as const;

describe('record decision', () => {
  it('grants the proposed stage', () =>
    given(visit, ...untilConcluded)
      .when(decide())
      .then(decided));
  it('may grant a lower stage than proposed', () =>
    given(visit, ...untilAllFound, concluded(7))
      .when(decide('granted', 6))
      .then(decided));
  it('does not grant more than the team proposed', () =>
    given(visit, ...untilConcluded)
      .when(decide('granted', 7))
      .thenRejected('stage-above-proposed', { proposedStage: 6 }));
  it('does not grant a stage that the survey alone settles', () =>
    given(visit, ...untilAllFound, concluded(5))
      .when(decide('granted', 5))
      .thenRejected('stage-not-certifiable'));
  const certifiedFrom = (visitFromStage: number): VisitEvent => ({
    type: 'VisitRequested',
    data: { ...requestedData, certification: { visitFromStage, validityMonths: 12, renewalWindowMonths: 3 } },
  });
  const [, ...afterRequest] = untilAllFound;
  it('grants from the stage on that the model version of the visit certifies', () =>
    given(visit, certifiedFrom(5), ...afterRequest, concluded(5))
      .when(decide('granted', 5))
      .then({ ...decided, data: { ...decided.data, stage: 5 } } as typeof decided));
  it('grants nothing below it', () =>
    given(visit, certifiedFrom(5), ...afterRequest, concluded(5))
      .when(decide('granted', 4))
      .thenRejected('stage-not-certifiable', { stage: 4, visitFromStage: 5 }));
  it.each(['deferred', 'refused'] as const)('may be %s, naming the stage that was asked for', (outcome) =>
    given(visit, ...untilConcluded)
      .when(decide(outcome, 0))
      .then({
        type: 'DecisionRecorded',
        data: {
          ...decided.data,
          outcome,
          openCriteria: ['S1.systems', 'A.exchange'],
          ...(outcome === 'deferred'
            ? { correctiveUntil: '2027-05-08T21:00:00Z' }
            : { appealUntil: '2027-03-23T21:00:00Z', reapplyFrom: '2027-07-09' }),
        },
      } as typeof decided),
  );
  it('names the criteria that a deferral leaves open', () =>
    given(visit, ...untilScheduled, found('S1.systems'), found('A.exchange', 'Off.', 'contradicted'), concluded())
      .when(decide('deferred'))
      .then(ruled({ outcome: 'deferred', openCriteria: ['A.exchange'], correctiveUntil: '2027-05-08T21:00:00Z' })));

  describe('by two people', () => {
    const [, ...rest] = untilConcluded;
    const forTwo = [requestedUnder({ deciders: 2 }), ...rest] as const;
    const approve = (actor = secondManager, more: Partial<ApproveDecision['data']> = {}) =>
      ({
        type: 'ApproveDecision',
        data: { stages: { foundStage: 6, seenStage: 7 }, actor: independent, ...more },
        meta: by(actor),
      }) as const;
    const { outcome, stage, aboveReason, reasons } = decided.data;
    const proposal = {
      type: 'DecisionProposed',
      data: { outcome, stage, aboveReason, reasons, proposedBy: manager },
    } as const;
    it('is proposed by the first', () =>
      given(visit, ...forTwo)
        .when(decide())
        .then(proposal));
    it('is made when the second approves', () =>
      given(visit, ...forTwo, proposal)
        .when(approve())
        .then(ruled({ proposedBy: manager, decidedBy: secondManager })));
    it('is not approved by the person who proposed it', () =>
      given(visit, ...forTwo, proposal)
        .when(approve(manager))
        .thenRejected('decision-needs-two-people'));
    it('is not approved by a validator of the team, or somebody of the organization', () => {
      given(visit, ...forTwo, proposal)
        .when(approve(ada))
        .thenRejected('decider-was-validator');
      given(visit, ...forTwo, proposal)
        .when(approve(secondManager, { actor: oneOfThem }))
        .thenRejected('actor-belonged-to-organization');
    });
    it('waits for a proposal', () =>
      given(visit, ...forTwo)
        .when(approve())
        .thenRejected('decision-not-proposed'));
    it('judges again what may be granted', () =>
      given(visit, ...forTwo, proposal)
        .when(approve(secondManager, { stages: { foundStage: 5, seenStage: 5 } }))
        .thenRejected('stage-not-seen'));
    it('may be proposed otherwise by the second, who then waits for the first', () =>
      given(visit, ...forTwo, proposal)
        .when(decide('deferred', 6, secondManager))
        .then({
          type: 'DecisionProposed',
          data: { outcome: 'deferred', stage: 6, aboveReason: null, reasons, proposedBy: secondManager },
        }));
  });

  const above = concluded(7, { foundStage: 6, aboveReason: 'Shown the day after.' });
  it('does not grant more than the findings give without a reason of its own', () =>
    given(visit, ...untilAllFound, above)
      .when(decide('granted', 7))
      .thenRejected('stage-above-findings', { foundStage: 6 }));
  it('keeps the reason for granting more', () =>
    given(visit, ...untilAllFound, above)
      .when(decide('granted', 7, manager, 'The lead showed me the record.'))
      .then({
        ...decided,
        data: { ...decided.data, stage: 7, aboveReason: 'The lead showed me the record.' },
      } as typeof decided));
  it('needs no reason for what the findings give', () =>
    given(visit, ...untilAllFound, above)
      .when(decide())
      .then(decided));
  it('grants no stage that rests on what nobody has seen, whatever was proposed and for whatever reason', () =>
    given(visit, ...untilAllFound, above)
      .when(decide('granted', 7, manager, 'They say so.', { stages: { foundStage: 0, seenStage: 6 } }))
      .thenRejected('stage-not-seen', { seenStage: 6 }));
  it('weighs the findings of visits concluded before they gave a stage', () =>
    given(visit, ...untilAllFound, concluded(6, { foundStage: null }))
      .when(decide('granted', 6, manager, undefined, { stages: { foundStage: 0, seenStage: 0 } }))
      .thenRejected('stage-not-seen'));
  it('waits for the answers, which only a grant needs', () => {
    given(visit, ...untilConcluded)
      .when(decide('granted', 6, manager, undefined, { stages: null }))
      .thenRejected('answers-not-known');
    given(visit, ...untilConcluded)
      .when(decide('deferred', 6, manager, undefined, { stages: null }))
      .then(
        ruled({
          outcome: 'deferred',
          openCriteria: ['S1.systems', 'A.exchange'],
          correctiveUntil: '2027-05-08T21:00:00Z',
        }),
      );
  });
  it('is not made by anybody who belongs or belonged to the organization', () =>
    given(visit, ...untilConcluded)
      .when(decide('granted', 6, manager, undefined, { actor: oneOfThem }))
      .thenRejected('actor-belonged-to-organization'));
  it('is not made by somebody who was in the team of an earlier date', () =>
    given(
      visit,
      ...untilScheduled,
      proposed({ ...laterDate, validators: [ben], lead: ben }),
      scheduled({ ...laterDate, validators: [ben], lead: ben }, 1),
      found('S1.systems'),
      found('A.exchange'),
      concluded(),
    )
      .when(decide('granted', 6, ada))
      .thenRejected('decider-was-validator'));
  it('is not made by a validator of the team', () =>
    given(visit, ...untilConcluded)
      .when(decide('granted', 6, ada))
      .thenRejected('decider-was-validator'));
  it('waits for the conclusion', () =>
    given(visit, ...untilAllFound)
      .when(decide())
      .thenRejected('visit-not-concluded'));
  it('stands once recorded', () =>
    given(visit, ...untilConcluded, decided)
      .when(decide('refused'))
      .thenRejected('visit-not-concluded', { status: 'decided' }));
});

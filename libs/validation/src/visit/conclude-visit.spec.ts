import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  ben,
  by,
  concluded,
  found,
  proposed,
  requested,
  untilAllFound,
  untilConcluded,
  untilScheduled,
} from './testing/visits.js';
import { visit } from './visit.js';

const conclude = (actor = ada, more: { foundStage?: number | null; aboveReason?: string } = {}) =>
  ({
    type: 'ConcludeVisit',
    data: { proposedStage: 6, foundStage: 6, commendations: 'Swift viewers.', recommendations: '', ...more },
    meta: by(actor),
  }) as const;

describe('conclude visit', () => {
  it('closes the visit with the stage the team proposes', () =>
    given(visit, ...untilAllFound)
      .when(conclude())
      .then(concluded()));
  it("is the lead's alone", () =>
    given(visit, ...untilAllFound)
      .when(conclude(ben))
      .thenRejected('not-the-lead'));
  it('waits for a finding on every criterion', () =>
    given(visit, ...untilScheduled, found('S1.systems'))
      .when(conclude())
      .thenRejected('findings-missing', { criteria: ['A.exchange'] }));
  it('asks for a reason where the stage is above the one that the findings give', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { foundStage: 5 }))
      .thenRejected('stage-above-findings', { foundStage: 5 }));
  it('keeps that reason', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { foundStage: 5, aboveReason: 'Shown the day after.' }))
      .then(concluded(6, { foundStage: 5, aboveReason: 'Shown the day after.' })));
  it('keeps no reason that is not needed', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { aboveReason: 'Just so.' }))
      .then(concluded()));
  it('may propose less than the findings give', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { foundStage: 7 }))
      .then(concluded(6, { foundStage: 7 })));
  it('waits for the answers', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { foundStage: null }))
      .thenRejected('answers-not-known'));
  it('is refused before a date is fixed', () =>
    given(visit, requested, proposed()).when(conclude()).thenRejected('visit-not-scheduled'));
  it('happens once', () =>
    given(visit, ...untilConcluded)
      .when(conclude())
      .thenRejected('visit-not-scheduled', { status: 'concluded' }));
});

import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  ben,
  by,
  concluded,
  date,
  found,
  independent,
  onSite,
  oneOfThem,
  proposed,
  requested,
  scheduled,
  untilAllFound,
  untilConcluded,
  revealed,
  untilScheduled,
  verdictBy,
} from './testing/visits.js';
import type { StagesFound } from './found-stage.js';
import type { ConcludeVisit } from './conclude-visit.js';
import { visit } from './visit.js';

const stages = (foundStage: number, seenStage = foundStage): StagesFound => ({ foundStage, seenStage });

const conclude = (actor = ada, more: Partial<ConcludeVisit['data']> = {}, at = onSite) =>
  ({
    type: 'ConcludeVisit',
    data: {
      proposedStage: 6,
      stages: stages(6),
      commendations: 'Swift viewers.',
      recommendations: '',
      actor: independent,
      ...more,
    },
    meta: by(actor, at),
  }) as const;

const fourDays = { ...date, endsAt: '2027-04-23T16:00' };
const seenOnFourDays = [
  requested,
  proposed(fourDays),
  scheduled(fourDays),
  found('S1.systems'),
  found('A.exchange'),
] as const;

const differing = [verdictBy(ada), verdictBy(ben, 'not-seen'), revealed('S1.systems')] as const;

describe('conclude visit', () => {
  it('closes the visit with the stage the team proposes', () =>
    given(visit, ...untilAllFound)
      .when(conclude())
      .then(concluded()));
  it("is the lead's alone", () =>
    given(visit, ...untilAllFound)
      .when(conclude(ben))
      .thenRejected('not-the-lead'));
  it('is possible from the start of a last shift that runs past midnight', () => {
    const night = { ...date, startsAt: '2027-04-20T19:00', endsAt: '2027-04-22T01:00' };
    const seen = [requested, proposed(night), scheduled(night), found('S1.systems'), found('A.exchange')] as const;
    given(visit, ...seen)
      .when(conclude(ada, {}, '2027-04-20T20:54:00Z'))
      .thenRejected('last-day-not-begun', { lastDayBegins: '2027-04-20T21:00:00Z' });
    given(visit, ...seen)
      .when(conclude(ada, {}, '2027-04-20T20:55:00Z'))
      .then(concluded());
  });
  it('waits for a finding on every criterion', () =>
    given(visit, ...untilScheduled, found('S1.systems'))
      .when(conclude())
      .thenRejected('findings-missing', { criteria: ['A.exchange'] }));
  it('waits for what nobody was shown yet before what is not settled', () =>
    given(visit, ...untilScheduled, ...differing)
      .when(conclude())
      .thenRejected('findings-missing', { criteria: ['A.exchange'] }));
  it('waits for the lead to settle verdicts that differ', () =>
    given(visit, ...untilScheduled, found('A.exchange'), ...differing)
      .when(conclude())
      .thenRejected('consensus-missing', { criteria: ['S1.systems'] }));
  it('asks for a reason where the stage is above the one that the findings give', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { stages: stages(5, 6) }))
      .thenRejected('stage-above-findings', { foundStage: 5 }));
  it('keeps that reason', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { stages: stages(5, 6), aboveReason: 'Shown the day after.' }))
      .then(concluded(6, { foundStage: 5, aboveReason: 'Shown the day after.' })));
  it('proposes no stage that rests on what nobody has seen, whatever the reason', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { stages: stages(0, 5), aboveReason: 'Everything is met, they say.' }))
      .thenRejected('stage-not-seen', { foundStage: 0, seenStage: 5 }));
  it('waits for the start of a visit of one day', () => {
    given(visit, ...untilAllFound)
      .when(conclude(ada, {}, '2027-04-20T05:54:00Z'))
      .thenRejected('last-day-not-begun', { lastDayBegins: '2027-04-20T06:00:00Z' });
    given(visit, ...untilAllFound)
      .when(conclude(ada, {}, '2027-04-20T05:55:00Z'))
      .then(concluded());
  });
  it('waits for the last day at the facility to begin', () => {
    given(visit, ...seenOnFourDays)
      .when(conclude(ada, {}, '2027-04-22T20:54:00Z'))
      .thenRejected('last-day-not-begun', { lastDayBegins: '2027-04-22T21:00:00Z' });
    given(visit, ...seenOnFourDays)
      .when(conclude(ada, {}, '2027-04-22T21:00:00Z'))
      .then(concluded());
  });
  it('is not for a lead who belongs or belonged to the organization', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { actor: oneOfThem }))
      .thenRejected('actor-belonged-to-organization'));
  it('keeps no reason that is not needed', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { aboveReason: 'Just so.' }))
      .then(concluded()));
  it('may propose less than the findings give', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { stages: stages(7) }))
      .then(concluded(6, { foundStage: 7 })));
  it('waits for the answers', () =>
    given(visit, ...untilAllFound)
      .when(conclude(ada, { stages: null }))
      .thenRejected('answers-not-known'));
  it('is refused before a date is fixed', () =>
    given(visit, requested, proposed()).when(conclude()).thenRejected('visit-not-scheduled'));
  it('happens once', () =>
    given(visit, ...untilConcluded)
      .when(conclude())
      .thenRejected('visit-not-scheduled', { status: 'concluded' }));
});

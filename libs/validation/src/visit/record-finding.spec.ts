import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  ada,
  ben,
  by,
  cleo,
  found,
  independent,
  laterDate,
  onSite,
  oneOfThem,
  proposed,
  requested,
  scheduled,
  untilConcluded,
  untilScheduled,
} from './testing/visits.js';
import { visit } from './visit.js';

const record = (note = '', ifVersion = 0, actor = ada, criterionId = 'S1.systems', at = onSite, as = independent) =>
  ({
    type: 'RecordFinding',
    data: { criterionId, verdict: 'confirmed', note, ifVersion, actor: as },
    meta: by(actor, at),
  }) as const;

describe('record finding', () => {
  it('keeps what a validator of the team saw', () =>
    given(visit, ...untilScheduled)
      .when(record())
      .then(found('S1.systems')));
  it('waits for the start of the visit, give or take what clocks go wrong', () => {
    given(visit, ...untilScheduled)
      .when(record('', 0, ada, 'S1.systems', '2027-04-20T05:54:59Z'))
      .thenRejected('visit-not-begun', { begins: '2027-04-20T06:00:00Z' });
    given(visit, ...untilScheduled)
      .when(record('', 0, ada, 'S1.systems', '2027-04-20T05:55:00Z'))
      .then(found('S1.systems'));
  });
  it('waits for the new date once the visit was moved', () =>
    given(visit, ...untilScheduled, proposed(laterDate), scheduled(laterDate, 1))
      .when(record())
      .thenRejected('visit-not-begun', { begins: '2027-04-22T06:00:00Z' }));
  it('is not for a validator who has joined the organization', () =>
    given(visit, ...untilScheduled)
      .when(record('', 0, ada, 'S1.systems', onSite, oneOfThem))
      .thenRejected('actor-belonged-to-organization'));
  it('lets a team mate write on, knowing the version', () =>
    given(visit, ...untilScheduled, found('S1.systems'))
      .when(record('Seen in use.', 1, ben))
      .then(found('S1.systems', 'Seen in use.')));
  it('states nothing for an equal finding, whatever version was seen', () =>
    given(visit, ...untilScheduled, found('S1.systems'))
      .when(record('', 0))
      .thenNothing());
  it('refuses to write over what the validator has not seen', () =>
    given(visit, ...untilScheduled, found('S1.systems'))
      .when(record('Not in use.', 0))
      .thenRejected('changed-meanwhile', { version: 1 }));
  it('counts each finding by itself', () =>
    expect(
      given(visit, ...untilScheduled, found('S1.systems'), found('A.exchange'), found('S1.systems', 'Again.'))
        .state()
        .findings.get('S1.systems')?.version,
    ).toBe(2));
  it('is refused to people outside the team', () =>
    given(visit, ...untilScheduled)
      .when(record('', 0, cleo))
      .thenRejected('not-assigned'));
  it('is refused to a validator who left the team when the date moved', () =>
    given(
      visit,
      ...untilScheduled,
      proposed({ ...laterDate, validators: [ada] }),
      scheduled({ ...laterDate, validators: [ada] }, 1),
    )
      .when(record('', 0, ben))
      .thenRejected('not-assigned'));
  it('is refused before a date is fixed', () =>
    given(visit, requested, proposed()).when(record()).thenRejected('not-assigned'));
  it('is refused once the visit is concluded', () =>
    given(visit, ...untilConcluded)
      .when(record('Late.', 1))
      .thenRejected('visit-not-scheduled'));
  it('wants a note for what is contradicted', () => {
    const contradict = (note: string) =>
      ({ ...record(note), data: { ...record(note).data, verdict: 'contradicted' } }) as const;
    given(visit, ...untilScheduled)
      .when(contradict(''))
      .thenRejected('contradiction-needs-note');
    given(visit, ...untilScheduled)
      .when(contradict('Switched off in May.'))
      .then({
        type: 'FindingRecorded',
        data: { criterionId: 'S1.systems', verdict: 'contradicted', note: 'Switched off in May.' },
      });
  });
  it('is refused for a criterion that is not asked', () =>
    given(visit, ...untilScheduled)
      .when(record('', 0, ada, 'S9.none'))
      .thenRejected('criterion-not-in-checklist'));
});

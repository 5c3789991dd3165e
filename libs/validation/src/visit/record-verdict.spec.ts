import { given } from '@cairn/event-sourcing/testing/given.js';
import type { RecordVerdict } from './record-verdict.js';
import {
  ada,
  agreed,
  ben,
  by,
  cleo,
  date,
  independent,
  laterDate,
  onSite,
  oneOfThem,
  proposed,
  requested,
  revealed,
  scheduled,
  untilConcluded,
  untilScheduled,
  verdictBy,
} from './testing/visits.js';
import { visit } from './visit.js';

const record = (more: Partial<RecordVerdict['data']> = {}, actor = ada, at = onSite) =>
  ({
    type: 'RecordVerdict',
    data: {
      criterionId: 'S1.systems',
      verdict: 'confirmed',
      note: '',
      strengths: '',
      recommendations: '',
      ifVersion: 0,
      actor: independent,
      ...more,
    },
    meta: by(actor, at),
  }) as const;

const alone = { ...date, validators: [ada] };
const untilAlone = [requested, proposed(alone), scheduled(alone)] as const;

describe('record verdict', () => {
  it('keeps what a validator of the team saw, sealed while a colleague has not looked', () =>
    given(visit, ...untilScheduled)
      .when(record())
      .then(verdictBy(ada)));
  it('keeps strengths and recommendations with it', () =>
    given(visit, ...untilScheduled)
      .when(record({ strengths: 'One archive.', recommendations: 'Write a case study.' }))
      .then(verdictBy(ada, 'confirmed', { strengths: 'One archive.', recommendations: 'Write a case study.' })));
  it('is revealed once the whole team has recorded one, and is the finding where they agree', () =>
    given(visit, ...untilScheduled, verdictBy(ada))
      .when(record({}, ben))
      .then(
        verdictBy(ben),
        revealed('S1.systems'),
        agreed([
          [ada, 'confirmed'],
          [ben, 'confirmed'],
        ]),
      ));
  it('puts together what each of the team wrote', () =>
    given(visit, ...untilScheduled, verdictBy(ada, 'confirmed', { note: 'Ward 3.', strengths: 'Swift.' }))
      .when(record({ note: 'Ward 5.', strengths: 'Swift.' }, ben))
      .then(
        verdictBy(ben, 'confirmed', { note: 'Ward 5.', strengths: 'Swift.' }),
        revealed('S1.systems'),
        agreed(
          [
            [ada, 'confirmed'],
            [ben, 'confirmed'],
          ],
          { note: 'Ward 3.\n\nWard 5.', strengths: 'Swift.' },
        ),
      ));
  it('is revealed without a finding where verdicts differ', () =>
    given(visit, ...untilScheduled, verdictBy(ada))
      .when(record({ verdict: 'not-seen' }, ben))
      .then(verdictBy(ben, 'not-seen'), revealed('S1.systems')));
  it('is the finding at once for somebody who visits alone, and stays blind', () => {
    given(visit, ...untilAlone)
      .when(record())
      .then(verdictBy(ada), revealed('S1.systems'), agreed([[ada, 'confirmed']]));
    given(visit, ...untilAlone, verdictBy(ada), revealed('S1.systems'), agreed([[ada, 'confirmed']]))
      .when(record({ note: 'Ward 3.', ifVersion: 1 }))
      .then(verdictBy(ada, 'confirmed', { note: 'Ward 3.' }), agreed([[ada, 'confirmed']], { note: 'Ward 3.' }));
  });
  it('says that it changed after the reveal, and ends in a finding where the team agrees now', () =>
    given(visit, ...untilScheduled, verdictBy(ada), verdictBy(ben, 'not-seen'), revealed('S1.systems'))
      .when(record({ ifVersion: 1 }, ben))
      .then(
        verdictBy(ben, 'confirmed', { afterReveal: true }),
        agreed([
          [ada, 'confirmed'],
          [ben, 'confirmed'],
        ]),
      ));
  it('takes the finding back where somebody thinks again', () =>
    given(
      visit,
      ...untilScheduled,
      verdictBy(ada),
      verdictBy(ben),
      revealed('S1.systems'),
      agreed([
        [ada, 'confirmed'],
        [ben, 'confirmed'],
      ]),
    )
      .when(record({ verdict: 'not-seen', ifVersion: 1 }, ben))
      .then(verdictBy(ben, 'not-seen', { afterReveal: true }), {
        type: 'FindingWithdrawn',
        data: { criterionId: 'S1.systems' },
      }));
  it('waits for the start of the visit, give or take what clocks go wrong', () => {
    given(visit, ...untilScheduled)
      .when(record({}, ada, '2027-04-20T05:54:59Z'))
      .thenRejected('visit-not-begun', { begins: '2027-04-20T06:00:00Z' });
    given(visit, ...untilScheduled)
      .when(record({}, ada, '2027-04-20T05:55:00Z'))
      .then(verdictBy(ada));
  });
  it('waits for the new date once the visit was moved', () =>
    given(visit, ...untilScheduled, proposed(laterDate), scheduled(laterDate, 1))
      .when(record())
      .thenRejected('visit-not-begun', { begins: '2027-04-22T06:00:00Z' }));
  it('is not for a validator who has joined the organization', () =>
    given(visit, ...untilScheduled)
      .when(record({ actor: oneOfThem }))
      .thenRejected('actor-belonged-to-organization'));
  it('has nothing to do with the version of a colleague', () =>
    given(visit, ...untilScheduled, verdictBy(ada), verdictBy(ada, 'confirmed', { note: 'Ward 3.' }))
      .when(record({ verdict: 'not-seen' }, ben))
      .then(verdictBy(ben, 'not-seen'), revealed('S1.systems')));
  it('states nothing for an equal verdict, whatever version was seen', () =>
    given(visit, ...untilScheduled, verdictBy(ada))
      .when(record())
      .thenNothing());
  it('refuses to write over an own verdict from another device', () =>
    given(visit, ...untilScheduled, verdictBy(ada))
      .when(record({ note: 'Not in use.' }))
      .thenRejected('changed-meanwhile', { version: 1 }));
  it('is refused to people outside the team', () =>
    given(visit, ...untilScheduled)
      .when(record({}, cleo))
      .thenRejected('not-assigned'));
  it('is refused to a validator who left the team when the date moved', () =>
    given(
      visit,
      ...untilScheduled,
      proposed({ ...laterDate, validators: [ada] }),
      scheduled({ ...laterDate, validators: [ada] }, 1),
    )
      .when(record({}, ben))
      .thenRejected('not-assigned'));
  it('is refused before a date is fixed', () =>
    given(visit, requested, proposed()).when(record()).thenRejected('not-assigned'));
  it('is refused once the visit is concluded', () =>
    given(visit, ...untilConcluded)
      .when(record({ note: 'Late.', ifVersion: 1 }))
      .thenRejected('visit-not-scheduled'));
  it('wants a note for what is contradicted', () => {
    given(visit, ...untilScheduled)
      .when(record({ verdict: 'contradicted' }))
      .thenRejected('contradiction-needs-note');
    given(visit, ...untilScheduled)
      .when(record({ verdict: 'contradicted', note: 'Switched off in May.' }))
      .then(verdictBy(ada, 'contradicted', { note: 'Switched off in May.' }));
  });
  it('is refused for a criterion that is not asked', () =>
    given(visit, ...untilScheduled)
      .when(record({ criterionId: 'S9.none' }))
      .thenRejected('criterion-not-in-checklist'));
});

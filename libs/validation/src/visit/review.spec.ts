import { given } from '@cairn/event-sourcing/testing/given.js';
import type { AppointReviewers } from './appoint-reviewers.js';
import type { FileAppeal } from './file-appeal.js';
import {
  ada,
  ben,
  by,
  cleo,
  concluded,
  found,
  free,
  independent,
  manager,
  requested,
  revealed,
  ruled,
  secondManager,
  untilConcluded,
  untilScheduled,
  verdictBy,
} from './testing/visits.js';
import { visit } from './visit.js';
import type { VisitEvent } from './visit-events.js';

const admin = '00000000-0000-4000-8000-00000000000a';
const until = '2027-06-26T21:00:00Z';
const [before, after] = ['2027-06-26T20:59:59Z', until];
const seen = [
  ...untilScheduled,
  found('S1.systems'),
  found('A.exchange', 'Off.', 'contradicted'),
  concluded(),
] as const;
const deferred = ruled({ outcome: 'deferred', openCriteria: ['A.exchange'], correctiveUntil: until });
const refused = ruled({
  outcome: 'refused',
  openCriteria: ['A.exchange'],
  appealUntil: until,
  reapplyFrom: '2027-08-27',
});
const untilDeferred = [...seen, deferred] as const;
const untilRefused = [...seen, refused] as const;
const statements = [{ criterionId: 'A.exchange', statement: 'In use again since June.' }];
const submitted: VisitEvent = { type: 'CorrectiveEvidenceSubmitted', data: { statements } };
const appealed: VisitEvent = { type: 'AppealFiled', data: { reasons: 'The ward had moved.' } };
const appointed: VisitEvent = {
  type: 'AppealReviewersAppointed',
  data: { reviewers: [cleo], lead: cleo, appointedBy: secondManager },
};

const submit = (at = before, said = statements) =>
  ({ type: 'SubmitCorrectiveEvidence', data: { statements: said }, meta: by(admin, at) }) as const;
const appeal = (at = before, more: Partial<FileAppeal['data']> = {}) =>
  ({
    type: 'FileAppeal',
    data: { reasons: 'The ward had moved.', submitted: true, ...more },
    meta: by(admin, at),
  }) as const;
const appoint = (more: Partial<AppointReviewers['data']> = {}, actor = secondManager): AppointReviewers => ({
  type: 'AppointReviewers',
  data: { reviewers: [cleo], lead: cleo, candidates: free, actor: independent, ...more },
  meta: by(actor),
});
const record = (criterionId: string, actor: string, ifVersion = 0) =>
  ({
    type: 'RecordVerdict',
    data: {
      criterionId,
      verdict: 'confirmed',
      note: '',
      strengths: '',
      recommendations: '',
      ifVersion,
      actor: independent,
    },
    meta: by(actor, before),
  }) as const;
const mind = (at: string) => ({ type: 'MindDeadline', data: {}, meta: by('system', at) }) as const;
const decide = (outcome: 'granted' | 'deferred' | 'refused', actor: string) =>
  ({
    type: 'RecordDecision',
    data: {
      outcome,
      stage: 6,
      reasons: 'Everything was seen in use.',
      stages: { foundStage: 6, seenStage: 6 },
      actor: independent,
    },
    meta: by(actor),
  }) as const;

describe('corrective evidence', () => {
  it('is handed in until its deadline', () => {
    given(visit, ...untilDeferred)
      .when(submit())
      .then(submitted);
    given(visit, ...untilDeferred)
      .when(submit(after))
      .thenRejected('deadline-over', { until });
  });
  it('is about open criteria alone', () =>
    given(visit, ...untilDeferred)
      .when(submit(before, [{ criterionId: 'S1.systems', statement: 'Better still.' }]))
      .thenRejected('criterion-not-open', { criteria: ['S1.systems'] }));
  it('follows a deferral alone', () =>
    given(visit, ...untilRefused)
      .when(submit())
      .thenRejected('visit-not-deferred', { status: 'decided' }));
  it('has the team look at the open criteria alone, blind as before', () => {
    given(visit, ...untilDeferred, submitted)
      .when(record('A.exchange', ada))
      .then(verdictBy(ada, 'confirmed', { criterionId: 'A.exchange' }));
    given(visit, ...untilDeferred, submitted)
      .when(record('S1.systems', ada))
      .thenRejected('criterion-not-open');
  });
  it('keeps the findings of all others', () =>
    expect([
      ...given(visit, ...untilDeferred, submitted)
        .state()
        .findings.keys(),
    ]).toEqual(['S1.systems']));
  it('ends in a conclusion that needs no visit, and a decision that grants or refuses', () => {
    const again = [
      ...untilDeferred,
      submitted,
      verdictBy(ada, 'confirmed', { criterionId: 'A.exchange' }),
      revealed('A.exchange'),
      found('A.exchange'),
    ] as const;
    given(visit, ...again)
      .when({
        type: 'ConcludeVisit',
        data: {
          proposedStage: 6,
          stages: { foundStage: 6, seenStage: 6 },
          commendations: 'Swift viewers.',
          recommendations: '',
          actor: independent,
        },
        meta: by(ada, before),
      })
      .then(concluded());
    given(visit, ...again, concluded())
      .when(decide('deferred', manager))
      .thenRejected('deferral-not-again');
    given(visit, ...again, concluded())
      .when(decide('granted', manager))
      .then(ruled());
  });
});

describe('a deadline', () => {
  const neared = { type: 'DeadlineNeared', data: { kind: 'corrective-evidence', until } } as const;
  it('is announced once, a week before it lapses', () => {
    given(visit, ...untilDeferred)
      .when(mind('2027-06-19T20:59:59Z'))
      .thenNothing();
    given(visit, ...untilDeferred)
      .when(mind('2027-06-19T21:00:00Z'))
      .then(neared);
    given(visit, ...untilDeferred, neared)
      .when(mind('2027-06-20T21:00:00Z'))
      .thenNothing();
  });
  it('ends a deferral as a refusal when nothing was handed in', () =>
    given(visit, ...untilDeferred, neared)
      .when(mind(after))
      .then(
        ruled({
          outcome: 'refused',
          reasons: `No corrective evidence was handed in by ${until}.`,
          decidedBy: null,
          openCriteria: ['A.exchange'],
          appealUntil: '2027-07-11T21:00:00Z',
          reapplyFrom: '2027-10-27',
        }),
      ));
  it('is none any more once the evidence is there', () =>
    given(visit, ...untilDeferred, submitted)
      .when(mind(after))
      .thenNothing());
  it('to appeal is announced, and lapses by itself', () => {
    given(visit, ...untilRefused)
      .when(mind('2027-06-19T21:00:00Z'))
      .then({ type: 'DeadlineNeared', data: { kind: 'appeal', until } });
    given(visit, ...untilRefused)
      .when(mind(after))
      .thenNothing();
  });
  it('of an offered date is announced a day before', () =>
    given(visit, ...untilScheduled.slice(0, 2))
      .when(mind('2027-03-11T06:00:00Z'))
      .then({ type: 'DeadlineNeared', data: { kind: 'answer', until: '2027-03-12T06:00:00Z' } }));
});

describe('an appeal', () => {
  it('is filed once within its time', () => {
    given(visit, ...untilRefused)
      .when(appeal())
      .then(appealed);
    given(visit, ...untilRefused)
      .when(appeal(after))
      .thenRejected('deadline-over', { until });
    given(visit, ...untilRefused, appealed)
      .when(appeal())
      .thenRejected('nothing-to-appeal');
  });
  it('is about the answers that were visited', () =>
    given(visit, ...untilRefused)
      .when(appeal(before, { submitted: false }))
      .thenRejected('assessment-not-submitted'));
  it('follows a refusal alone', () => {
    given(visit, requested).when(appeal()).thenRejected('nothing-to-appeal');
    given(visit, ...untilConcluded, ruled())
      .when(appeal())
      .thenRejected('nothing-to-appeal');
  });
  it('is reviewed by people who were not in the team', () => {
    given(visit, ...untilRefused, appealed)
      .when(appoint())
      .then(appointed);
    given(visit, ...untilRefused, appealed)
      .when(appoint({ reviewers: [ben, cleo], lead: cleo }))
      .thenRejected('reviewer-not-fresh', { validators: [ben] });
  });
  it('is reviewed by nobody with a conflict of interest', () =>
    given(visit, ...untilRefused, appealed)
      .when(appoint({ candidates: free.map((one) => ({ ...one, conflicted: true })) }))
      .thenRejected('validator-in-conflict', { validators: [cleo] }));
  it('lets the reviewers look at the open criteria, and the team of before no more', () => {
    given(visit, ...untilRefused, appealed, appointed)
      .when(record('A.exchange', cleo))
      .then(verdictBy(cleo, 'confirmed', { criterionId: 'A.exchange' }), revealed('A.exchange'), {
        type: 'FindingRecorded',
        data: {
          criterionId: 'A.exchange',
          verdict: 'confirmed',
          note: '',
          strengths: '',
          recommendations: '',
          votes: [{ personId: cleo, verdict: 'confirmed' }],
          statedBy: null,
        },
      });
    given(visit, ...untilRefused, appealed, appointed)
      .when(record('A.exchange', ada))
      .thenRejected('not-assigned');
  });
  it('is decided by somebody who has not decided before, and by no reviewer', () => {
    const reviewed = [...untilRefused, appealed, appointed, found('A.exchange'), concluded()] as const;
    given(visit, ...reviewed)
      .when(decide('granted', manager))
      .thenRejected('decider-decided-before');
    given(visit, ...reviewed)
      .when(decide('granted', cleo))
      .thenRejected('decider-was-validator');
    given(visit, ...reviewed)
      .when(decide('granted', secondManager))
      .then(ruled({ decidedBy: secondManager }));
  });
  it('ends for good with a second refusal', () => {
    const reviewed = [...untilRefused, appealed, appointed, found('A.exchange'), concluded()] as const;
    given(visit, ...reviewed)
      .when(decide('refused', secondManager))
      .then(
        ruled({
          outcome: 'refused',
          decidedBy: secondManager,
          openCriteria: ['S1.systems', 'A.exchange'],
          reapplyFrom: '2027-07-09',
        }),
      );
  });
});

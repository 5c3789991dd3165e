import { given } from '@cairn/event-sourcing/testing/given.js';
import type { Submission } from '@cairn/maturity-models';
import { assessment } from './assessment.js';
import type { OpenAssessment } from './open-assessment.js';
import { locked, opened, openedData, reopened, submitted, unlocked, visitId } from './testing/opened.js';

const open = (change: Partial<OpenAssessment['data']> = {}) =>
  ({
    type: 'OpenAssessment',
    data: { opened: openedData, modelStatus: 'published', asksServiceAreas: true, ...change },
  }) as const;
const complete: Submission = {
  ready: true,
  answered: 31,
  total: 31,
  needed: 30,
  unanswered: [],
  unknown: [],
  unknownAtMost: null,
};
const submit = (submission: Partial<Submission> = {}) =>
  ({ type: 'SubmitAssessment', data: { submission: { ...complete, ...submission } } }) as const;
const reopen = {
  type: 'ReopenAssessment',
  data: { reason: 'The share of linked images was counted wrongly.' },
} as const;
const lock = { type: 'LockAssessment', data: { visitId } } as const;
const unlock = { type: 'UnlockAssessment', data: { visitId } } as const;
const missing = { unitId: 'facility', indicatorId: 'archive-live' };

describe('opening an assessment', () => {
  it('pins model version, facility and service areas', () => given(assessment).when(open()).then(opened));
  it('is refused twice under one id', () => given(assessment, opened).when(open()).thenRejected('assessment-exists'));
  it.each(['draft', 'retired'] as const)('is refused for a model version that is %s', (modelStatus) =>
    given(assessment).when(open({ modelStatus })).thenRejected('model-version-not-published', { status: modelStatus }),
  );
  it.each([
    ['on the first day', { from: '2027-03-09', until: null }],
    ['on the last day', { from: '2019-01-01', until: '2027-03-09' }],
  ])('is possible %s on which the model version is offered, at the facility', (_, offered) =>
    given(assessment).when(open({ offered })).then(opened),
  );
  it.each([
    ['before it is in force', { from: '2027-03-10', until: null }],
    ['after its last day', { from: '2019-01-01', until: '2027-03-08' }],
  ])('is refused %s', (_, offered) =>
    given(assessment).when(open({ offered })).thenRejected('model-version-not-in-force', offered),
  );
  it('is refused without service areas when the model version asks them', () =>
    given(assessment)
      .when(open({ opened: { ...openedData, serviceAreas: [] } }))
      .thenRejected('service-areas-missing', { facilityId: openedData.facilityId }));
  it('needs no service areas for a model version that asks only the facility', () =>
    given(assessment)
      .when(open({ opened: { ...openedData, serviceAreas: [] }, asksServiceAreas: false }))
      .then({ type: 'AssessmentOpened', data: { ...openedData, serviceAreas: [] } }));
});

describe('submitting an assessment', () => {
  it('is possible once nothing is left unanswered', () => given(assessment, opened).when(submit()).then(submitted));
  it('is possible with as many answers as the model version needs', () =>
    given(assessment, opened)
      .when(submit({ answered: 30, unanswered: [missing] }))
      .then(submitted));
  it('is refused with fewer, with the list of what is unanswered', () =>
    given(assessment, opened)
      .when(submit({ ready: false, answered: 29, unanswered: [missing] }))
      .thenRejected('answers-missing', { unanswered: [missing], answered: 29, needed: 30 }));
  it('is refused with more unknown than the model version allows, each of them named', () =>
    given(assessment, opened)
      .when(submit({ ready: false, unknown: [missing], unknownAtMost: 0 }))
      .thenRejected('too-many-unknown', { unknown: [missing], unknownAtMost: 0 }));
  it('is refused for what was submitted', () =>
    given(assessment, opened, submitted).when(submit()).thenRejected('assessment-not-open'));
  it('is refused for what was never opened', () =>
    given(assessment).when(submit()).thenRejected('assessment-not-opened'));
  it('is possible again after reopening', () =>
    given(assessment, opened, submitted, reopened).when(submit()).then(submitted));
});

describe('reopening an assessment', () => {
  it('keeps the reason', () => given(assessment, opened, submitted).when(reopen).then(reopened));
  it('is refused while it is open', () =>
    given(assessment, opened).when(reopen).thenRejected('assessment-not-submitted'));
  it('is refused for what was never opened', () =>
    given(assessment).when(reopen).thenRejected('assessment-not-opened'));
  it('is refused while a visit looks at it', () =>
    given(assessment, opened, submitted, locked)
      .when(reopen)
      .thenRejected('assessment-under-visit', { visits: [visitId] }));
  it('is possible once the visit no longer prevents it', () =>
    given(assessment, opened, submitted, locked, unlocked).when(reopen).then(reopened));
});

describe('locking an assessment for a visit', () => {
  it('notes the visit', () => given(assessment, opened, submitted).when(lock).then(locked));
  it('happens once for a visit', () => given(assessment, opened, submitted, locked).when(lock).thenNothing());
  it('does nothing to an open assessment', () => given(assessment, opened).when(lock).thenNothing());
  it('ends with the visit', () => given(assessment, opened, submitted, locked).when(unlock).then(unlocked));
  it('ends once', () => given(assessment, opened, submitted).when(unlock).thenNothing());
});

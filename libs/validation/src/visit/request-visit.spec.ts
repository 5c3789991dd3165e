import { ruleOf, shippedRules } from '@cairn/contracts/validation/visit-rules.js';
import { given } from '@cairn/event-sourcing/testing/given.js';
import {
  by,
  cancelled,
  manager,
  requested,
  requestedData,
  requestedUnder,
  requestFor,
  rule,
} from './testing/visits.js';
import { visit } from './visit.js';

describe('request visit', () => {
  it('opens a visit for a submitted assessment of stage 6', () => given(visit).when(requestFor()).then(requested));
  it('aims at the stage the survey reached', () =>
    expect(
      given(visit, { ...requested, data: { ...requested.data, targetStage: 7 } } as typeof requested).state().request
        ?.targetStage,
    ).toBe(7));
  it('states nothing when asked twice', () => given(visit, requested).when(requestFor()).thenNothing());
  it('does not bring a cancelled visit back', () =>
    given(visit, requested, cancelled).when(requestFor()).thenNothing());
  it('is refused before the assessment is submitted', () =>
    given(visit)
      .when(requestFor({ submitted: false }))
      .thenRejected('assessment-not-submitted'));
  it('is refused while the score may still change', () =>
    given(visit)
      .when(requestFor({ final: false }))
      .thenRejected('score-not-final'));
  it('is refused without a score', () =>
    given(visit)
      .when(requestFor({ stage: null }))
      .thenRejected('score-not-final'));
  it.each([0, 4, 5])('is refused at stage %d, which the survey alone settles', (stage) =>
    given(visit).when(requestFor({ stage })).thenRejected('stage-needs-no-visit', { stage, visitFromStage: 6 }),
  );
  const fromFour = { visitFromStage: 4, validityMonths: 12, renewalWindowMonths: 3 };
  it.each([4, 5, 7])(
    'opens a visit at stage %d where the model version certifies from stage 4, and keeps its terms',
    (stage) =>
      given(visit)
        .when(requestFor({ stage, certification: fromFour }))
        .then({
          ...requested,
          data: {
            ...requestedData,
            targetStage: stage,
            rule: ruleOf(shippedRules, 0, stage, 'first'),
            certification: fromFour,
          },
        } as typeof requested),
  );
  const strict = { ...rule, version: 3, case: 'changed', team: 3, modes: ['remote'] } as const;
  it('pins the rule of the moment', () =>
    given(visit)
      .when(requestFor({ rule: { ...strict, modes: ['on-site'] } }))
      .then(requestedUnder({ ...strict, modes: ['on-site'] })));
  it('is refused in a format that its rule does not allow', () =>
    given(visit)
      .when(requestFor({ rule: { ...strict, modes: ['remote'] } }))
      .thenRejected('mode-not-allowed', { modes: ['remote'] }));
  it('is refused too early after a refusal, by the calendar of the site', () => {
    given(visit)
      .when(requestFor({ reapplyFrom: '2027-03-10' }))
      .thenRejected('too-early-to-reapply', { reapplyFrom: '2027-03-10' });
    given(visit)
      .when(requestFor({ reapplyFrom: '2027-03-09' }))
      .then(requested);
  });
  it('is refused at stage 3 where the model version certifies from stage 4', () =>
    given(visit)
      .when(requestFor({ stage: 3, certification: fromFour }))
      .thenRejected('stage-needs-no-visit', { stage: 3, visitFromStage: 4 }));
  it('is refused at any stage where the model version certifies nothing', () =>
    given(visit)
      .when(requestFor({ stage: 7, certification: null }))
      .thenRejected('model-version-certifies-nothing', { model: 'diam-enterprise', modelVersion: '2019' }));
  it('is refused for a window that ends before it starts', () =>
    given(visit)
      .when(requestFor({}, { earliest: '2027-05-31', latest: '2027-04-01' }))
      .thenRejected('window-ends-before-it-starts'));
  it('counts today as the facility does', () => {
    const lateEvening = { meta: by(manager, '2027-03-31T22:00:00Z') };
    const wished = requestFor({}, { earliest: '2027-03-01', latest: '2027-03-31' });
    given(visit)
      .when({ ...wished, ...lateEvening })
      .thenRejected('window-in-the-past', { today: '2027-04-01' });
    given(visit)
      .when({
        ...requestFor({ timeZone: 'Europe/Madrid' }, { earliest: '2027-03-01', latest: '2027-04-01' }),
        ...lateEvening,
      })
      .then({
        ...requested,
        data: { ...requested.data, timeZone: 'Europe/Madrid', earliest: '2027-03-01', latest: '2027-04-01' },
      } as typeof requested);
  });
});

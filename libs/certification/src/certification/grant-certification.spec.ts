import { given } from '@cairn/event-sourcing/testing/given.js';
import { certification } from './certification.js';
import type { CertificationEvent } from './certification-events.js';
import type { GrantCertification } from './grant-certification.js';
import { decision, expired, granted, grantedData, replaced } from './testing/certifications.js';

const grant = { type: 'GrantCertification', data: decision } as const;
const grantWith = (data: Partial<GrantCertification['data']>) => ({ ...grant, data: { ...decision, ...data } });
const grantedWith = (data: Partial<typeof grantedData>): CertificationEvent => ({
  type: 'CertificationGranted',
  data: { ...grantedData, ...data },
});
const yearly = { visitFromStage: 5, validityMonths: 12, renewalWindowMonths: 3 };
const { visitFromStage: _, ...yearlyValidity } = yearly;

describe('grant certification', () => {
  it("is valid for three years of the facility's calendar, both days included, where the model version says 36 months", () =>
    given(certification).when(grant).then(granted));
  it('is valid for as long as the model version says, from the stage it says', () =>
    given(certification)
      .when(grantWith({ terms: yearly, stage: 5 }))
      .then(grantedWith({ stage: 5, expiresOn: '2028-04-27', windowOpensOn: '2028-01-27', terms: yearlyValidity })));
  it('is refused below that stage', () =>
    given(certification)
      .when(grantWith({ terms: yearly, stage: 4 }))
      .thenRejected('stage-not-certifiable', { stage: 4, visitFromStage: 5 }));
  it('is refused where the model version certifies nothing', () =>
    given(certification)
      .when(grantWith({ terms: null }))
      .thenRejected('model-version-certifies-nothing', { model: 'diam-enterprise', modelVersion: '2019' }));
  it('is refused under a draft', () =>
    given(certification)
      .when(grantWith({ modelStatus: 'draft' }))
      .thenRejected('model-version-is-draft', { model: 'diam-enterprise', modelVersion: '2019' }));
  it.each(['retired', undefined] as const)('is given under a version that is %s', (modelStatus) =>
    given(certification).when(grantWith({ modelStatus })).then(granted),
  );
  it.each([
    ['the last day of the visit, before the decision', '2027-04-20', '2027-04-20', '2030-04-20', '2029-04-20'],
    [
      'the day of the decision, where the visit is said to end later',
      '2027-05-01',
      '2027-04-27',
      '2030-04-27',
      '2029-04-27',
    ],
  ])('is valid from %s', (_, visitEndedOn, grantedOn, expiresOn, windowOpensOn) =>
    given(certification).when(grantWith({ visitEndedOn })).then(grantedWith({ grantedOn, expiresOn, windowOpensOn })),
  );
  it.each([[[granted]], [[granted, expired]], [[granted, replaced]]])(
    'grants once for a decision heard of twice',
    (history) =>
      given(certification, ...history)
        .when(grant)
        .thenNothing(),
  );
});

describe('grant certification beside one in force', () => {
  const former = {
    certificationId: '00000000-0000-4000-8000-0000000000ab',
    number: 'CRN-2027-000007',
    stage: 6,
    expiresOn: '2029-12-31',
  };
  const inForce = { ...former, windowOpensOn: '2028-12-31' };

  it('keeps the end of the validity before the renewal window, at the same stage', () =>
    given(certification)
      .when(grantWith({ inForce }))
      .then(grantedWith({ kind: 'early-renewal', former, expiresOn: '2029-12-31', windowOpensOn: '2028-12-31' })));
  it('renews one that was in force on the last day of the visit, though it expired before the decision', () =>
    given(certification)
      .when(
        grantWith({
          inForce: { ...inForce, expiresOn: '2027-04-25', windowOpensOn: '2026-04-25' },
          visitEndedOn: '2027-04-20',
        }),
      )
      .then(
        grantedWith({
          kind: 'renewal',
          former: { ...former, expiresOn: '2027-04-25' },
          grantedOn: '2027-04-20',
          expiresOn: '2030-04-20',
          windowOpensOn: '2029-04-20',
        }),
      ));
  it('keeps it at a lower stage too', () =>
    given(certification)
      .when(grantWith({ inForce: { ...inForce, stage: 7 } }))
      .then(
        grantedWith({
          kind: 'early-renewal',
          former: { ...former, stage: 7 },
          expiresOn: '2029-12-31',
          windowOpensOn: '2028-12-31',
        }),
      ));
  it('never lasts longer than its own terms, where a new version states shorter ones', () =>
    given(certification)
      .when(grantWith({ inForce, terms: yearly }))
      .then(
        grantedWith({
          kind: 'early-renewal',
          former,
          expiresOn: '2028-04-27',
          windowOpensOn: '2028-01-27',
          terms: yearlyValidity,
        }),
      ));
  it('begins a validity of its own at a higher stage', () =>
    given(certification)
      .when(grantWith({ inForce, stage: 7 }))
      .then(grantedWith({ kind: 'upgrade', stage: 7, former })));
  it.each([5, 6, 7])('begins a validity of its own within the window, at stage %d', (stage) =>
    given(certification)
      .when(
        grantWith({
          stage,
          terms: { ...decision.terms!, visitFromStage: 5 },
          inForce: { ...inForce, windowOpensOn: '2027-04-27' },
        }),
      )
      .then(grantedWith({ kind: 'renewal', stage, former })),
  );
  it('is the first once the other has expired', () =>
    given(certification)
      .when(grantWith({ inForce: { ...inForce, expiresOn: '2027-04-26' } }))
      .then(granted));
});

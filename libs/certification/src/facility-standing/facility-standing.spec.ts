import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import { type HeldCertificate, facilityStandingOf } from './facility-standing.js';

const held = (of: Partial<HeldCertificate>): HeldCertificate => ({
  number: 'CRN-2022-7K3M-Q9TK',
  model: 'infram',
  modelVersion: '2018',
  stage: 7,
  grantedOn: '2022-04-12',
  expiresOn: '2025-04-12',
  replacedOn: null,
  revokedOn: null,
  suspensions: [],
  today: '2023-03-01',
  ...of,
});

/** INFRAM 7 in April 2022, EMRAM 6 in August, DIAM 6 in October, DIAM 7 and EMRAM 7 in early 2023. */
const timeline = [
  held({}),
  held({
    number: 'CRN-2022-EMRA-M006',
    model: 'emram',
    stage: 6,
    grantedOn: '2022-08-16',
    expiresOn: '2025-08-16',
    replacedOn: '2023-02-21',
  }),
  held({
    number: 'CRN-2022-DIAM-0006',
    model: 'diam-enterprise',
    modelVersion: '2019',
    stage: 6,
    grantedOn: '2022-10-18',
    expiresOn: '2025-10-18',
    replacedOn: '2023-01-17',
  }),
  held({
    number: 'CRN-2023-DIAM-0007',
    model: 'diam-enterprise',
    modelVersion: '2019',
    grantedOn: '2023-01-17',
    expiresOn: '2026-01-17',
  }),
  held({ number: 'CRN-2023-EMRA-M007', model: 'emram', grantedOn: '2023-02-21', expiresOn: '2026-02-21' }),
];
const indicator = { model: 'dhi', modelVersion: '2020', score: 365, submittedAt: '2022-11-22T08:00:00Z' };
const of = (certificates: readonly HeldCertificate[], ...scores: Parameters<typeof facilityStandingOf>[1]) =>
  facilityStandingOf(certificates, scores, findShippedModelVersion);
const onDay = (today: string) => of(timeline.map((one) => ({ ...one, today })));

describe('the standing of a facility over all models', () => {
  it('is triple-certified with three models at their highest stage, beside a score of 365 of 400', () => {
    const { certified, atHighestStage, scores } = of(timeline, indicator);
    expect(atHighestStage).toBe(3);
    expect(certified.map(({ model, stage, highestStage, branches }) => [model, stage, highestStage, branches])).toEqual(
      [
        ['diam-enterprise', 7, 7, 3],
        ['emram', 7, 7, 0],
        ['infram', 7, 7, 0],
      ],
    );
    expect(scores).toMatchObject([{ model: 'dhi', score: 365, highest: 400, submittedAt: '2022-11-22T08:00:00Z' }]);
  });
  it.each([
    ['2022-04-11', [], 0],
    ['2022-04-12', ['infram 7'], 1],
    ['2022-08-16', ['emram 6', 'infram 7'], 1],
    ['2022-10-18', ['diam-enterprise 6', 'emram 6', 'infram 7'], 1],
    ['2023-01-17', ['diam-enterprise 7', 'emram 6', 'infram 7'], 2],
    ['2025-04-12', ['diam-enterprise 7', 'emram 7', 'infram 7'], 3],
    ['2025-04-13', ['diam-enterprise 7', 'emram 7'], 2],
    ['2026-02-22', [], 0],
  ])('on %s is %j, %d of them at the highest stage', (day, stages, highest) => {
    const { certified, atHighestStage } = onDay(day);
    expect(certified.map(({ model, stage }) => `${model} ${stage}`)).toEqual(stages);
    expect(atHighestStage).toBe(highest);
  });
  it('shows a suspended certificate, and does not count it', () => {
    const suspended = held({ suspensions: [{ from: '2023-02-01', until: null }] });
    expect(of([suspended])).toMatchObject({ certified: [{ standing: 'suspended' }], atHighestStage: 0 });
  });
  it('prefers the certificate in force to a suspended later one on the same model', () => {
    const later = held({
      number: 'CRN-2023-7K3M-Q9TK',
      grantedOn: '2023-01-10',
      suspensions: [{ from: '2023-02-01', until: null }],
    });
    expect(of([later, held({})]).certified).toMatchObject([{ number: 'CRN-2022-7K3M-Q9TK', standing: 'valid' }]);
  });
  it('has the latest score of each model without stages, and none of a model with stages', () => {
    const later = { ...indicator, score: 370, submittedAt: '2023-02-01T08:00:00Z' };
    const staged = { model: 'infram', modelVersion: '2018', score: 7, submittedAt: '2023-02-01T08:00:00Z' };
    expect(of([], later, staged, indicator).scores.map(({ model, score }) => [model, score])).toEqual([['dhi', 370]]);
  });
  it('has a certificate on a version that is not known yet, named by its model', () =>
    expect(of([held({ modelVersion: '2099' })]).certified).toMatchObject([{ modelName: 'infram', highestStage: 7 }]));
});

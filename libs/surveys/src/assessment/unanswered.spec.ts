import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { surveyPlan } from './survey-plan.js';
import { unanswered } from './unanswered.js';

const model = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;
const radiology = { id: '00000000-0000-4000-8000-0000000000a1', name: 'Radiology', kind: 'radiology' };
const dermatology = { id: '00000000-0000-4000-8000-0000000000a2', name: 'Dermatology', kind: 'dermatology' };
const asks = (unitId: string, indicatorId: string) => ({ unitId, indicatorId });

describe('the surveys of an assessment', () => {
  const plan = surveyPlan(model, [radiology, dermatology]);
  const of = (unitId: string) => plan.find((survey) => survey.unitId === unitId)?.indicators.map(({ id }) => id);

  it('are one for the facility and one for each service area', () =>
    expect(plan.map(({ unitId }) => unitId)).toEqual(['facility', radiology.id, dermatology.id]));
  it('ask each service area only what is meant for its kind', () => {
    expect(of(radiology.id)).toContain('area-inventory');
    expect(of(dermatology.id)).not.toContain('area-inventory');
    expect(of('facility')).not.toContain('area-archive');
  });
});

describe('what is unanswered', () => {
  const left = (answers: Parameters<typeof unanswered>[2]) => unanswered(model, [radiology], answers);

  it('is everything in the beginning, but for what is optional', () => {
    expect(left({})).toContainEqual(asks(radiology.id, 'area-archive'));
    expect(left({})).not.toContainEqual(asks(radiology.id, 'area-inventory'));
  });
  it('is not what was answered or does not apply for a reason', () => {
    const answers = {
      [radiology.id]: {
        'area-archive': { value: true },
        'area-reports-notes': { notApplicable: 'Nothing is written here.' },
      },
    };
    expect(left(answers)).not.toContainEqual(asks(radiology.id, 'area-archive'));
    expect(left(answers)).not.toContainEqual(asks(radiology.id, 'area-reports-notes'));
  });
  it('is still what was marked although it may not be, and what no longer fits', () => {
    const answers = {
      facility: { 'referrer-access': { notApplicable: 'We have no referrers.' }, 'clinician-viewer': { value: 7 } },
    };
    expect(left(answers)).toEqual(
      expect.arrayContaining([asks('facility', 'referrer-access'), asks('facility', 'clinician-viewer')]),
    );
  });
  it('is not what another answer makes needless', () => {
    const withEmr = left({ facility: { 'emr-in-use': { value: true } } });
    expect(withEmr).toContainEqual(asks(radiology.id, 'area-linked-in-emr'));
    expect(withEmr).not.toContainEqual(asks(radiology.id, 'area-linked-in-interface'));
  });
});

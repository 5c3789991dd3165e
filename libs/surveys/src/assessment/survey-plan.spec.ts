import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { surveyPlan } from './survey-plan.js';

const model = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;
const radiology = { id: '00000000-0000-4000-8000-0000000000a1', name: 'Radiology', kind: 'radiology' };
const dermatology = { id: '00000000-0000-4000-8000-0000000000a2', name: 'Dermatology', kind: 'dermatology' };

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

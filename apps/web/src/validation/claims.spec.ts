import { diam } from '../scoring/testing/diam.js';
import { claimsOf } from './claims.js';

const at = '2027-03-09T06:00:00.000Z';
const radiology = { id: '00000000-0000-4000-8000-0000000000a1', name: 'Radiology', kind: 'radiology' };
const assessment = {
  serviceAreas: [radiology],
  answers: [{ unitId: 'facility', indicatorId: 'emr-in-use', answer: { value: true }, version: 1, by: 'Amal', at }],
  evidence: [
    {
      id: 'e1',
      unitId: 'facility',
      indicatorId: 'emr-in-use',
      name: 'policy.pdf',
      kind: 'file' as const,
      url: '/file',
      mediaType: 'application/pdf',
      bytes: 7,
      scan: 'none' as const,
      malware: null,
      attachedBy: 'Amal',
      attachedAt: at,
    },
  ],
};
const claims = claimsOf(diam, assessment);

describe('the claims under a criterion', () => {
  it('are there for every criterion of the model', () =>
    expect([...claims.values()].filter((found) => found.length === 0)).toEqual([]));

  it('carry the answer, who gave it and what supports it', () => {
    const found = [...claims.values()].flat().find(({ indicatorId }) => indicatorId === 'emr-in-use');
    expect(found).toMatchObject({
      unit: { id: 'facility', name: null },
      source: { answer: { value: true }, by: 'Amal', evidence: [{ name: 'policy.pdf' }] },
    });
  });

  it('name the service area that was asked', () =>
    expect([...claims.values()].flat().find(({ indicatorId }) => indicatorId === 'area-archive')).toMatchObject({
      unit: { id: radiology.id, name: 'Radiology' },
      source: { answer: null },
    }));
});

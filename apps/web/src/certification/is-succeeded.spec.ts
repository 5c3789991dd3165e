import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { isSucceeded } from './is-succeeded.js';

const certification = (standing: Certification['standing'], facilityId = 'aurora', model = 'diam'): Certification => ({
  id: 'c',
  standing,
  facilityId,
  model,
  expiresOn: '2027-04-18',
  number: 'CRN-2024-000001',
  organizationId: 'o',
  organizationName: 'Northern Lights Health',
  facilityName: 'Aurora Hospital',
  country: 'SA',
  assessmentId: 'a',
  modelVersion: '2019',
  stage: 6,
  grantedOn: '2024-04-18',
  timeZone: 'Asia/Riyadh',
  kind: 'first',
  former: null,
  reAssessmentWindow: { opensOn: '2026-04-18', open: false },
  version: 1,
});

describe('an expired certificate', () => {
  it('is succeeded by one in force of that facility and model', () =>
    expect(isSucceeded(certification('expired'), [certification('expired'), certification('valid')])).toBe(true));
  it('is not by another that expired, nor by one of another facility or model', () =>
    expect(
      isSucceeded(certification('expired'), [
        certification('expired'),
        certification('valid', 'borealis'),
        certification('valid', 'aurora', 'infram'),
      ]),
    ).toBe(false));
});

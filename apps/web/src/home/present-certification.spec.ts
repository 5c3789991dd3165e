import type { Certification } from '@cairn/contracts/certification/http/certifications.js';
import { deadlineOf } from './deadline.js';
import { presentCertification } from './present-certification.js';

const certification = (
  id: string,
  standing: Certification['standing'],
  expiresOn: string,
  facilityId = 'aurora',
  model = 'diam',
): Certification => ({
  id,
  standing,
  expiresOn,
  facilityId,
  model,
  number: id,
  organizationId: 'o',
  organizationName: 'Northern Lights Health',
  facilityName: 'Aurora Hospital',
  country: 'SA',
  assessmentId: id,
  modelVersion: '2019',
  stage: 6,
  grantedOn: '2024-04-18',
  timeZone: 'Asia/Riyadh',
  kind: 'first',
  former: null,
  reAssessmentWindow: { opensOn: '2026-04-18', open: false },
  version: 1,
});

describe('the certification that matters now', () => {
  it('is the one in force, though another expired later', () =>
    expect(
      presentCertification('aurora', 'diam', [
        certification('old', 'expired', '2031-01-01'),
        certification('new', 'valid', '2030-01-01'),
      ])?.id,
    ).toBe('new'));
  it('is the one that expired last where none is in force', () =>
    expect(
      presentCertification('aurora', 'diam', [
        certification('old', 'expired', '2024-01-01'),
        certification('last', 'expired', '2027-04-18'),
        certification('gone', 'replaced', '2028-01-01'),
      ])?.id,
    ).toBe('last'));
  it('is of that facility and model', () =>
    expect(
      presentCertification('aurora', 'diam', [
        certification('x', 'valid', '2030-01-01', 'borealis'),
        certification('y', 'valid', '2030-01-01', 'aurora', 'infram'),
      ]),
    ).toBeUndefined());
});

describe('the deadline of a certificate', () => {
  const deadline = (standing: Certification['standing']) =>
    deadlineOf({ assessment: undefined, visit: undefined, certification: certification('c', standing, '2027-04-18') });
  it('is its last day while it is in force', () =>
    expect(deadline('valid')).toEqual({ kind: 'certificate', day: '2027-04-18' }));
  it('says that it expired once it has', () =>
    expect(deadline('expired')).toEqual({ kind: 'expired', day: '2027-04-18' }));
});

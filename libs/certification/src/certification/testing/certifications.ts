import { formerCertificationTerms } from '@cairn/contracts/certification/certification-terms.js';
import type { CertificationEvent, CertificationEventData, MonthsLeft } from '../certification-events.js';
import type { GrantCertification } from '../grant-certification.js';

const facts = {
  number: 'CRN-2027-000001',
  organizationId: '00000000-0000-4000-8000-000000000001',
  organizationName: 'Northern Lights Health',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  country: 'SA',
  timeZone: 'Asia/Riyadh',
  assessmentId: '00000000-0000-4000-8000-0000000000c1',
  visitId: '00000000-0000-4000-8000-0000000000d1',
  model: 'diam-enterprise',
  modelVersion: '2019',
  stage: 6,
  decidedAt: '2027-04-27T10:00:00Z',
};

export const decision: GrantCertification['data'] = {
  ...facts,
  modelStatus: 'published',
  terms: formerCertificationTerms,
  inForce: null,
};

export const grantedData: CertificationEventData<'CertificationGranted'> = {
  ...facts,
  grantedOn: '2027-04-27',
  expiresOn: '2030-04-27',
  windowOpensOn: '2029-04-27',
  terms: { validityMonths: 36, renewalWindowMonths: 12 },
  kind: 'first',
  former: null,
};
export const granted: CertificationEvent = { type: 'CertificationGranted', data: grantedData };
export const reminded = (monthsLeft: MonthsLeft): CertificationEvent => ({
  type: 'ExpiryReminded',
  data: { monthsLeft },
});
export const windowOpened: CertificationEvent = { type: 'ReAssessmentWindowOpened', data: {} };
export const expired: CertificationEvent = { type: 'CertificationExpired', data: {} };
export const replaced: CertificationEvent = {
  type: 'CertificationReplaced',
  data: {
    byCertificationId: '00000000-0000-4000-8000-0000000000ab',
    byNumber: 'CRN-2029-000007',
    replacedOn: '2029-12-01',
  },
};

/** The meta of a command that the schedule gives at an instant. */
export const at = (instant: string) => ({ at: instant, actor: 'system', requestId: 'spec' });

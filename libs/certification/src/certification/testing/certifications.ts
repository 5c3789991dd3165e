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
  visitEndedOn: null,
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
export const suspended: CertificationEvent = {
  type: 'CertificationSuspended',
  data: { on: '2028-02-01', reason: 'The archive was replaced.' },
};
export const reinstated: CertificationEvent = {
  type: 'CertificationReinstated',
  data: { on: '2028-03-01', reason: 'The new archive was seen.' },
};
export const proposer = '00000000-0000-4000-8000-00000000000e';
export const confirmer = '00000000-0000-4000-8000-00000000000f';
export const revocationProposed: CertificationEvent = {
  type: 'RevocationProposed',
  data: { reason: 'The answers were untrue.', proposedBy: proposer },
};
export const revoked: CertificationEvent = {
  type: 'CertificationRevoked',
  data: { on: '2028-02-01', reason: 'The answers were untrue.', proposedBy: proposer },
};

/** The meta of a command that the schedule gives at an instant. */
export const at = (instant: string, actor = 'system') => ({ at: instant, actor, requestId: 'spec' });

/** The meta of what staff does on 1 February 2028. */
export const byStaff = (actor: string = proposer) => at('2028-02-01T10:00:00Z', actor);

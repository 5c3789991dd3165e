import { evolveWith } from '@cairn/event-sourcing';
import type { CertificationEvent, CertificationEventData, MonthsLeft } from './certification-events.js';
import type { Suspension } from './standing.js';

/** Every code by which a rule says no. */
export type CertificationRejection =
  | 'model-version-is-draft'
  | 'model-version-certifies-nothing'
  | 'stage-not-certifiable'
  | 'certification-not-granted'
  | 'certification-not-expired-yet'
  | 're-assessment-window-not-open-yet'
  | 'reminder-not-due-yet'
  | 'certification-over'
  | 'certification-suspended'
  | 'revocation-pending'
  | 'no-revocation-proposed'
  | 'revocation-needs-two-people'
  | 'nothing-to-correct'
  | 'actor-belonged-to-organization';

/** `suspended` is the only status besides `valid` that leads anywhere; an expired one can still be found replaced. */
export type Certification = {
  readonly status: 'none' | 'valid' | 'suspended' | 'replaced' | 'revoked' | 'expired';
  /** What was granted, with the number and names of the latest correction. */
  readonly grant: CertificationEventData<'CertificationGranted'> | null;
  /** The latest reminder; those further from the expiry are never sent after it. */
  readonly reminded: MonthsLeft | null;
  readonly windowOpened: boolean;
  readonly suspensions: readonly Suspension[];
  /** The revocation that waits for another manager. */
  readonly revocation: CertificationEventData<'RevocationProposed'> | null;
};

/** Valid or suspended: its calendar goes on. */
export const isOngoing = ({ status }: Pick<Certification, 'status'>): boolean =>
  status === 'valid' || status === 'suspended';

export const noCertification: Certification = {
  status: 'none',
  grant: null,
  reminded: null,
  windowOpened: false,
  suspensions: [],
  revocation: null,
};

export const evolveCertification = evolveWith<Certification, CertificationEvent>({
  CertificationGranted: (_, { data }) => ({ ...noCertification, status: 'valid', grant: data }),
  CertificationReplaced: (certification) => ({ ...certification, status: 'replaced', revocation: null }),
  CertificationSuspended: (certification, { data }) => ({
    ...certification,
    status: 'suspended',
    suspensions: [...certification.suspensions, { from: data.on, until: null }],
  }),
  CertificationReinstated: (certification, { data }) => ({
    ...certification,
    status: 'valid',
    suspensions: certification.suspensions.map((one) => (one.until === null ? { ...one, until: data.on } : one)),
  }),
  RevocationProposed: (certification, { data }) => ({ ...certification, revocation: data }),
  RevocationDismissed: (certification) => ({ ...certification, revocation: null }),
  CertificationRevoked: (certification) => ({ ...certification, status: 'revoked', revocation: null }),
  CertificationCorrected: (certification, { data: { number, facilityName, organizationName } }) => ({
    ...certification,
    grant: certification.grant && { ...certification.grant, number, facilityName, organizationName },
  }),
  ExpiryReminded: (certification, { data }) => ({ ...certification, reminded: data.monthsLeft }),
  ReAssessmentWindowOpened: (certification) => ({ ...certification, windowOpened: true }),
  CertificationExpired: (certification) => ({ ...certification, status: 'expired', revocation: null }),
});

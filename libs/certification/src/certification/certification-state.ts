import { evolveWith } from '@cairn/event-sourcing';
import type { CertificationEvent, CertificationEventData, MonthsLeft } from './certification-events.js';

/** Every code by which a rule says no. */
export type CertificationRejection =
  | 'model-version-is-draft'
  | 'model-version-certifies-nothing'
  | 'stage-not-certifiable'
  | 'certification-not-granted'
  | 'certification-not-expired-yet'
  | 're-assessment-window-not-open-yet'
  | 'reminder-not-due-yet';

export type Certification = {
  readonly status: 'none' | 'valid' | 'replaced' | 'expired';
  readonly grant: CertificationEventData<'CertificationGranted'> | null;
  /** The latest reminder; those further from the expiry are never sent after it. */
  readonly reminded: MonthsLeft | null;
  readonly windowOpened: boolean;
};

export const noCertification: Certification = { status: 'none', grant: null, reminded: null, windowOpened: false };

export const evolveCertification = evolveWith<Certification, CertificationEvent>({
  CertificationGranted: (_, { data }) => ({ ...noCertification, status: 'valid', grant: data }),
  CertificationReplaced: (certification) => ({ ...certification, status: 'replaced' }),
  ExpiryReminded: (certification, { data }) => ({ ...certification, reminded: data.monthsLeft }),
  ReAssessmentWindowOpened: (certification) => ({ ...certification, windowOpened: true }),
  CertificationExpired: (certification) => ({ ...certification, status: 'expired' }),
});

import type { Decider } from '@cairn/event-sourcing';
import type { CertificationEvent } from './certification-events.js';
import { type Certification, evolveCertification, noCertification } from './certification-state.js';
import { type CorrectCertification, correctCertification } from './correct-certification.js';
import { type DismissRevocation, dismissRevocation } from './dismiss-revocation.js';
import { type ExpireCertification, expireCertification } from './expire-certification.js';
import { type GrantCertification, grantCertification } from './grant-certification.js';
import { type OpenReAssessmentWindow, openReAssessmentWindow } from './open-re-assessment-window.js';
import { type ProposeRevocation, proposeRevocation } from './propose-revocation.js';
import { type ReinstateCertification, reinstateCertification } from './reinstate-certification.js';
import { type RemindOfExpiry, remindOfExpiry } from './remind-of-expiry.js';
import { type ReplaceCertification, replaceCertification } from './replace-certification.js';
import { type RevokeCertification, revokeCertification } from './revoke-certification.js';
import { type SuspendCertification, suspendCertification } from './suspend-certification.js';

export type CertificationCommand =
  | GrantCertification
  | ReplaceCertification
  | SuspendCertification
  | ReinstateCertification
  | ProposeRevocation
  | DismissRevocation
  | RevokeCertification
  | CorrectCertification
  | RemindOfExpiry
  | OpenReAssessmentWindow
  | ExpireCertification;

export const certification: Decider<CertificationCommand, Certification, CertificationEvent> = {
  category: 'certification',
  initialState: noCertification,
  evolve: evolveCertification,
  decide: {
    GrantCertification: grantCertification,
    ReplaceCertification: replaceCertification,
    SuspendCertification: suspendCertification,
    ReinstateCertification: reinstateCertification,
    ProposeRevocation: proposeRevocation,
    DismissRevocation: dismissRevocation,
    RevokeCertification: revokeCertification,
    CorrectCertification: correctCertification,
    RemindOfExpiry: remindOfExpiry,
    OpenReAssessmentWindow: openReAssessmentWindow,
    ExpireCertification: expireCertification,
  },
};

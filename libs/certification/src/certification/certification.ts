import type { Decider } from '@cairn/event-sourcing';
import type { CertificationEvent } from './certification-events.js';
import { type Certification, evolveCertification, noCertification } from './certification-state.js';
import { type ExpireCertification, expireCertification } from './expire-certification.js';
import { type GrantCertification, grantCertification } from './grant-certification.js';
import { type OpenReAssessmentWindow, openReAssessmentWindow } from './open-re-assessment-window.js';
import { type RemindOfExpiry, remindOfExpiry } from './remind-of-expiry.js';
import { type ReplaceCertification, replaceCertification } from './replace-certification.js';

export type CertificationCommand =
  GrantCertification | ReplaceCertification | RemindOfExpiry | OpenReAssessmentWindow | ExpireCertification;

export const certification: Decider<CertificationCommand, Certification, CertificationEvent> = {
  category: 'certification',
  initialState: noCertification,
  evolve: evolveCertification,
  decide: {
    GrantCertification: grantCertification,
    ReplaceCertification: replaceCertification,
    RemindOfExpiry: remindOfExpiry,
    OpenReAssessmentWindow: openReAssessmentWindow,
    ExpireCertification: expireCertification,
  },
};

import type { Decider } from '@cairn/event-sourcing';
import type { CertificationEvent } from './certification-events.js';
import type { Certification } from './certification-state.js';
import { evolveCertification, noCertification } from './certification-state.js';
import type { ExpireCertification } from './expire-certification.js';
import { expireCertification } from './expire-certification.js';
import type { GrantCertification } from './grant-certification.js';
import { grantCertification } from './grant-certification.js';
import type { OpenReAssessmentWindow } from './open-re-assessment-window.js';
import { openReAssessmentWindow } from './open-re-assessment-window.js';
import type { RemindOfExpiry } from './remind-of-expiry.js';
import { remindOfExpiry } from './remind-of-expiry.js';
import type { ReplaceCertification } from './replace-certification.js';
import { replaceCertification } from './replace-certification.js';

export type CertificationCommand = GrantCertification | ReplaceCertification | RemindOfExpiry | OpenReAssessmentWindow | ExpireCertification;

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

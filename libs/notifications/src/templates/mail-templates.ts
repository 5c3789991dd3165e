import type { TemplateName } from '../texts/texts.js';
import { accountChangedMail } from './account-changed.js';
import { assessmentSubmittedMail } from './assessment-submitted.js';
import { certificationChangedMail, revocationProposedMail } from './certification-changed.js';
import { certificationGrantedMail } from './certification-granted.js';
import { certificationExpiredMail, expiryReminderMail, reAssessmentDueMail } from './certification-standing.js';
import { dateProposedMail } from './date-proposed.js';
import { decisionRecordedMail } from './decision-recorded.js';
import { invitationMail } from './invitation.js';
import type { MailTemplate } from './mail-template.js';
import {
  assignmentDeclinedMail,
  assignmentOfferedMail,
  proposalDeclinedMail,
  proposalLapsedMail,
} from './negotiation.js';
import { appealFiledMail, deadlineNearedMail, evidenceSubmittedMail, reviewAssignedMail } from './outcome.js';
import { participationDeclinedMail, participationRequestedMail } from './participation.js';
import { passwordResetMail } from './password-reset.js';
import { staffInvitationMail } from './staff-invitation.js';
import { stageChangedMail } from './stage-changed.js';
import { colleagueMentionedMail, indicatorsAssignedMail } from './teamwork.js';
import { visitCancelledMail } from './visit-cancelled.js';
import { visitRequestedMail } from './visit-requested.js';
import { visitMovedMail, visitScheduledMail } from './visit-scheduled.js';
import { digestMail } from './digest.js';
import { visitsShiftedMail } from './visits-shifted.js';
import { webhookPausedMail } from './webhook-paused.js';

/** Every mail Cairn sends. */
export const mailTemplates: { readonly [Name in TemplateName]: MailTemplate<never, Name> } = {
  invitation: invitationMail,
  'staff-invitation': staffInvitationMail,
  'participation-requested': participationRequestedMail,
  'participation-declined': participationDeclinedMail,
  'password-reset': passwordResetMail,
  'account-changed': accountChangedMail,
  'webhook-paused': webhookPausedMail,
  digest: digestMail,
  'indicators-assigned': indicatorsAssignedMail,
  'colleague-mentioned': colleagueMentionedMail,
  'assessment-submitted': assessmentSubmittedMail,
  'stage-changed': stageChangedMail,
  'visit-requested': visitRequestedMail,
  'date-proposed': dateProposedMail,
  'assignment-offered': assignmentOfferedMail,
  'assignment-declined': assignmentDeclinedMail,
  'proposal-declined': proposalDeclinedMail,
  'proposal-lapsed': proposalLapsedMail,
  'visit-scheduled': visitScheduledMail,
  'visit-moved': visitMovedMail,
  'visits-shifted': visitsShiftedMail,
  'visit-cancelled': visitCancelledMail,
  'decision-recorded': decisionRecordedMail,
  'deadline-neared': deadlineNearedMail,
  'corrective-evidence-submitted': evidenceSubmittedMail,
  'appeal-filed': appealFiledMail,
  'review-assigned': reviewAssignedMail,
  'certification-granted': certificationGrantedMail,
  'expiry-reminder': expiryReminderMail,
  're-assessment-due': reAssessmentDueMail,
  'certification-expired': certificationExpiredMail,
  'certification-changed': certificationChangedMail,
  'revocation-proposed': revocationProposedMail,
};

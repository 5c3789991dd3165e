import { defineService } from '@cairn/platform/process/service-definition.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { mailingOf } from './delivery/mailing.mail.js';
import { followAccountChanges } from './inbox/mail-person-when-account-changed.store.js';
import { mailSubmission } from './inbox/mail-admins-when-assessment-submitted.reaction.js';
import { mailCertificationChange } from './inbox/mail-admins-when-certification-changed.reaction.js';
import { mailExpiry } from './inbox/mail-admins-when-certification-expired.reaction.js';
import { mailCertificate } from './inbox/mail-admins-when-certification-granted.reaction.js';
import { mailProposal } from './inbox/mail-admins-when-date-proposed.reaction.js';
import { mailDecision } from './inbox/mail-admins-when-decision-recorded.reaction.js';
import { mailDeadline } from './inbox/mail-admins-when-deadline-neared.reaction.js';
import { mailAppeal } from './inbox/mail-managers-when-appeal-filed.reaction.js';
import { mailReviewers } from './inbox/mail-reviewers-when-appointed.reaction.js';
import { mailEvidence } from './inbox/mail-validators-when-evidence-submitted.reaction.js';
import { mailReminder } from './inbox/mail-admins-when-expiry-reminded.reaction.js';
import { mailReAssessment } from './inbox/mail-admins-when-re-assessment-due.reaction.js';
import { mailVisitCancellation } from './inbox/mail-everybody-when-visit-cancelled.reaction.js';
import { mailShiftedVisits } from './inbox/mail-everybody-when-visits-shifted.reaction.js';
import { mailVisitDate } from './inbox/mail-everybody-when-visit-scheduled.reaction.js';
import { mailInvitation } from './inbox/mail-invitation-when-member-invited.reaction.js';
import { mailParticipationRequest } from './inbox/mail-managers-when-participation-requested.reaction.js';
import { mailParticipationRefusal } from './inbox/mail-person-when-participation-declined.reaction.js';
import { mailStaffInvitation } from './inbox/mail-invitation-when-staff-invited.reaction.js';
import { mailPasswordReset } from './inbox/mail-link-when-password-reset-requested.reaction.js';
import { mailDeclinedAssignment } from './inbox/mail-schedulers-when-assignment-declined.reaction.js';
import { mailDeclinedProposal } from './inbox/mail-schedulers-when-proposal-declined.reaction.js';
import { mailLapsedProposal } from './inbox/mail-schedulers-when-proposal-lapsed.reaction.js';
import { mailOfferedAssignment } from './inbox/mail-validators-when-date-proposed.reaction.js';
import { mailRevocationProposal } from './inbox/mail-managers-when-revocation-proposed.reaction.js';
import { mailVisitRequest } from './inbox/mail-schedulers-when-visit-requested.reaction.js';
import { notifyAssignee } from './inbox/notify-assignee-when-indicators-assigned.reaction.js';
import { notifyMentioned } from './inbox/notify-colleagues-when-mentioned.reaction.js';
import { knownAssessments } from './inbox/known-assessments.reaction.js';
import { modelVersions } from './inbox/model-versions.reaction.js';
import { messages } from './message/messages.projection.js';
import { sendMessage } from './delivery/send-message.job.js';
import { mailSettledStages } from './stage-change/mail-admins-when-stage-settles.reaction.js';
import { mailSettledStage } from './stage-change/mail-settled-stage.job.js';
import { notificationsMigration } from './migrations/2026-11-22-notifications.js';
import { conflictsMigration } from './migrations/2026-11-29-conflicts.js';
import { inboxMigration } from './migrations/2026-11-29-inbox.js';
import { listsMigration } from './migrations/2026-11-29-lists.js';
import { modelVersionsMigration } from './migrations/2026-11-29-model-versions.js';
import { stageChangesMigration } from './migrations/2026-11-29-stage-changes.js';
import { message, preferences, webhookStream } from './notifications.publications.js';
import { sendDigest } from './digest/send-digest.job.js';
import { digestsMigration } from './migrations/2026-11-30-digests.js';
import { mailPreferences } from './preference/mail-preferences.projection.js';
import { recordPublicEvents } from './webhook/record-public-events.reaction.js';
import { deliverWebhook } from './webhook/deliver-webhook.job.js';
import { startWebhookSender } from './webhook/webhook-sender.store.js';
import { webhooks } from './webhook/webhooks.projection.js';
import { integrationsMigration } from './migrations/2026-11-30-integrations.js';
import type { NotificationsTables } from './notifications.tables.js';

export const notifications = defineService<NotificationsTables>({
  name: 'notifications',
  streams: [message, preferences, webhookStream],
  projections: [messages, mailPreferences, webhooks] as ServiceProjection<NotificationsTables>[],
  reactions: [
    mailInvitation,
    mailStaffInvitation,
    mailPasswordReset,
    mailParticipationRequest,
    mailParticipationRefusal,
    notifyAssignee,
    notifyMentioned,
    mailSubmission,
    ...mailSettledStages,
    mailVisitRequest,
    mailProposal,
    mailOfferedAssignment,
    mailDeclinedAssignment,
    mailDeclinedProposal,
    mailLapsedProposal,
    mailVisitDate,
    mailShiftedVisits,
    mailVisitCancellation,
    mailDecision,
    mailDeadline,
    mailEvidence,
    mailAppeal,
    mailReviewers,
    mailCertificate,
    mailReminder,
    mailReAssessment,
    mailExpiry,
    mailCertificationChange,
    mailRevocationProposal,
    ...modelVersions,
    ...knownAssessments,
    ...recordPublicEvents,
  ],
  jobs: [sendMessage, sendDigest, mailSettledStage, deliverWebhook],
  companions: [mailingOf, followAccountChanges, startWebhookSender],
  migrations: {
    '2026-11-22-notifications': notificationsMigration,
    '2026-11-29-inbox': inboxMigration,
    '2026-11-29-model-versions': modelVersionsMigration,
    '2026-11-29-conflicts': conflictsMigration,
    '2026-11-29-stage-changes': stageChangesMigration,
    '2026-11-29-lists': listsMigration,
    '2026-11-30-integrations': integrationsMigration,
    '2026-11-30-digests': digestsMigration,
  },
});

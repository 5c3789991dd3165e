import { appealFiled } from '@cairn/contracts/validation/events/appeal-filed.v1.js';
import { correctiveEvidenceSubmitted } from '@cairn/contracts/validation/events/corrective-evidence-submitted.v1.js';
import { deadlineNeared } from '@cairn/contracts/validation/events/deadline-neared.v1.js';
import { reviewersAppointed } from '@cairn/contracts/validation/events/reviewers-appointed.v1.js';
import { mailTemplate } from './mail-template.js';
import { visitPath } from './routes.js';

export const deadlineNearedMail = mailTemplate('deadline-neared', deadlineNeared, {
  variant: ({ kind }) => kind,
  values: ({ facilityName, until }, { wording }) => ({ facility: facilityName, day: wording.moment(until) }),
  path: ({ visitId }, { organizationId }) => visitPath(organizationId, visitId),
});

export const evidenceSubmittedMail = mailTemplate('corrective-evidence-submitted', correctiveEvidenceSubmitted, {
  values: ({ facilityName }) => ({ facility: facilityName }),
  path: ({ organizationId, visitId }) => visitPath(organizationId, visitId),
});

export const appealFiledMail = mailTemplate('appeal-filed', appealFiled, {
  values: ({ facilityName }) => ({ facility: facilityName }),
  quotation: ({ reasons }) => reasons,
  path: ({ organizationId, visitId }) => visitPath(organizationId, visitId),
});

export const reviewAssignedMail = mailTemplate('review-assigned', reviewersAppointed, {
  values: ({ facilityName }) => ({ facility: facilityName }),
  path: ({ organizationId, visitId }) => visitPath(organizationId, visitId),
});

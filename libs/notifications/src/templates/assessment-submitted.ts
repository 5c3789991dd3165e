import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { mailTemplate } from './mail-template.js';
import { resultPath } from './routes.js';

export const assessmentSubmittedMail = mailTemplate('assessment-submitted', assessmentSubmitted, {
  values: ({ facilityName, submittedAt }, { wording }) => ({
    facility: facilityName,
    submitted: wording.moment(submittedAt),
  }),
  path: ({ assessmentId }, { organizationId }) => resultPath(organizationId, assessmentId),
});

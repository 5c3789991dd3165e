import { decisionRecorded } from '@cairn/contracts/validation/events/decision-recorded.v1.js';
import { mailTemplate } from './mail-template.js';
import { visitPath } from './routes.js';

export const decisionRecordedMail = mailTemplate('decision-recorded', decisionRecorded, {
  variant: ({ outcome }) => outcome,
  values: ({ facilityName, stage }) => ({ facility: facilityName, stage: String(stage) }),
  quotation: ({ reasons }) => reasons,
  path: ({ visitId }, { organizationId }) => visitPath(organizationId, visitId),
});

import { visitRequested } from '@cairn/contracts/validation/events/visit-requested.v1.js';
import { mailTemplate } from './mail-template.js';
import { visitPath } from './routes.js';

export const visitRequestedMail = mailTemplate('visit-requested', visitRequested, {
  values: ({ facilityName, targetStage, mode, earliest, latest }, { wording }) => ({
    facility: facilityName,
    stage: String(targetStage),
    mode: mode === 'on-site' ? wording.texts.onSite : wording.texts.remote,
    earliest: wording.day(earliest),
    latest: wording.day(latest),
  }),
  path: ({ visitId }, { organizationId }) => visitPath(organizationId, visitId),
});

import { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import { mailTemplate } from './mail-template.js';
import { certificatePath } from './routes.js';

export const certificationGrantedMail = mailTemplate('certification-granted', certificationGranted, {
  values: ({ facilityName, number, stage, grantedOn, expiresOn }, { wording }) => ({
    facility: facilityName,
    number,
    stage: String(stage),
    granted: wording.day(grantedOn),
    expires: wording.day(expiresOn),
  }),
  path: ({ organizationId, certificationId }) => certificatePath(organizationId, certificationId),
});
